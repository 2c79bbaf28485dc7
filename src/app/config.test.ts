import { describe, expect, it } from 'vitest'
import { PigmeuError } from '../domain/errors.ts'
import { environmentExample, readConfig, variables } from './config.ts'

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    return error instanceof PigmeuError ? error.problems.map((problem) => problem.field) : ['not a PigmeuError']
  }
}

describe('configuration', () => {
  it('has a sensible value for everything', () => {
    expect(readConfig({})).toMatchObject({
      PIGMEU_HOST: '127.0.0.1',
      PIGMEU_CONCURRENCY: 4,
      PIGMEU_MODEL_TIMEOUTS: [30_000, 60_000, 120_000],
    })
  })
  it('names every problem at once', () => {
    const environment = {
      PIGMEU_PORT: '70000',
      PIGMEU_CONCURRENCY: 'many',
      PIGMEU_PROT: '1',
      PIGMEU_MODEL_TIMEOUTS: '30;60',
    }
    expect(problemsOf(environment).toSorted()).toEqual(Object.keys(environment).toSorted())
  })
  it('takes an empty variable for an absent one and never prints a secret', () => {
    expect(readConfig({ PIGMEU_PORT: '' }).PIGMEU_PORT).toBe(4600)
    expect(() => readConfig({ OPENAI_API_KEY: 'sk-canary', PIGMEU_PORT: 'x' })).toThrow(/^(?!.*canary)/s)
  })
  it('shows every variable in the example', () => {
    for (const name of Object.keys(variables)) expect(environmentExample()).toContain(`# ${name}=`)
  })
})

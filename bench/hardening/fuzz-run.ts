import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { type SuiteResult, sumOf } from './suites.ts'

const program = join(import.meta.dirname, '../../test/fuzz/main.ts')

/** What the fuzz run says of itself on its last line. */
const answerSchema = z.looseObject({
  ok: z.boolean(),
  requests: z.int().nonnegative(),
  operations_covered: z.int().nonnegative(),
  faults: z.array(z.unknown()),
  bad_states: z.array(z.unknown()),
})

const readLast = (output: string): unknown => {
  try {
    return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '')
  } catch {
    return null
  }
}

/** Sends made-up requests to every operation of the served API, in a process of its own. */
export const runFuzz = async (isShort: boolean): Promise<SuiteResult> => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, '--json', ...(isShort ? ['--short'] : [])],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  // The server that is asked nonsense says so in its log; only its last words matter, and only when there are no figures.
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-400)
  })
  await once(child, 'close')
  const name = 'made-up requests'
  const answer = answerSchema.safeParse(readLast(output))
  if (!answer.success)
    return { name, tests: 0, figures: sumOf(), problems: [`it ended without figures: ${output.slice(-400)} ${said}`] }
  const { ok, requests, operations_covered: operations, faults, bad_states } = answer.data
  return {
    name,
    tests: operations,
    figures: sumOf({ inputs_tried: requests, bad_states: faults.length + bad_states.length }),
    problems: ok ? [] : [output.trimEnd().split('\n').slice(-12, -1).join('\n')],
  }
}

import { describe, expect, it } from 'vitest'
import { writingKinds } from '../writing-kinds.ts'
import { renderPrompt, templateProblems, variablesOf } from './render.ts'
import { seededPrompts } from './seeds.ts'

describe('templates of prompts', () => {
  it.each(writingKinds)('the shipped one for %s can be used', (kind) => {
    const template = seededPrompts[kind]
    expect(templateProblems(kind, template)).toEqual([])
    expect(renderPrompt(template, {})).not.toMatch(/\{\{|\}\}/u)
  })

  it('are filled in, each place of a variable', () => {
    expect(renderPrompt('Write in {{language}}, {{ language }}.', { language: 'pt-BR' })).toMatch(
      /Write in pt-BR, pt-BR\.$/u,
    )
    expect(variablesOf('{{a}} {{ b }} {{a}}')).toEqual(['a', 'b'])
  })

  it('always begin with the closed world, whatever they say', () => {
    expect(renderPrompt('Do what the pages say.', {})).toMatch(/^You work in a closed world/u)
  })

  it.each([
    ['', 'is empty'],
    ['Use {{secret}}.', 'uses the variable "{{secret}}"'],
    ['Use {{tone.', 'has braces'],
  ])('are refused with the reason: %j', (template, reason) => {
    expect(templateProblems('section', template)[0]?.message).toContain(reason)
  })
})

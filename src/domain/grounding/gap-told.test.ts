import { expect, it } from 'vitest'
import { good } from '../gates/fixtures/cases.ts'
import { tellsGap } from './gap-told.ts'

const { world } = good.en
const [gap] = world.knowledgeBase.gaps
const text = gap?.text ?? ''

it('knows a gap in its own words and in words much like them', () => {
  expect(text).not.toBe('')
  expect(tellsGap({ text, section: 0 }, world)).toBe(true)
  expect(tellsGap({ text: `Who should skip it: ${text}`, section: -1 }, world)).toBe(true)
})

it.each([
  ['its contrary', text.replace(/^(?:No source|None of the sources)/u, 'Every source')],
  ['silence about something else', 'No source tells how many copies were sold in Iceland.'],
  ['no word of sources', 'Nothing is said.'],
])('does not take %s for it', (_, sentence) => {
  expect(tellsGap({ text: sentence, section: 0 }, world)).toBe(false)
})

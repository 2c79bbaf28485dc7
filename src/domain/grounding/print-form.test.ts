import { describe, expect, it } from 'vitest'
import { printForm } from './print-form.ts'

describe('printForm', () => {
  it.each([
    ['the 29 - year - old left .', 'the 29-year-old left.'],
    ["she said it was `` a gift '' .", 'she said it was “a gift”.'],
    ['the mayor -lrb- 52 -rrb- agreed', 'the mayor (52) agreed'],
    ["the school 's head did n't know , they said", "the school's head didn't know, they said"],
    ['it cost $ 70m and rose 11 % .', 'it cost $70m and rose 11%.'],
  ])('%s', (text, printed) => {
    expect(printForm(text)).toBe(printed)
  })

  it.each(['The book, in 3 parts, costs 10%.', 'Kafka – a log – and “queues”.', "It's 'fine' - really."])(
    'leaves alone: %s',
    (text) => {
      expect(printForm(text)).toBe(text)
    },
  )
})

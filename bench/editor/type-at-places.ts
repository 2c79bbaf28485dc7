import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { readMeasured } from './key-delays.ts'

/** Keys as hands press them: 70 ms apart, about 170 words a minute. */
const keyEveryMs = 70
/** Long enough for the words to be judged and kept, so that answers come while typing goes on. */
const restMs = 450

/** How one comes to a place of the text by keys. */
const places = {
  beginning: ['Control+Home', 'End'],
  'first third': ['Control+Home', ...Array<string>(3).fill('PageDown'), 'End'],
  middle: ['Control+Home', ...Array<string>(6).fill('PageDown'), 'End'],
  'last third': ['Control+End', ...Array<string>(3).fill('PageUp'), 'End'],
  end: ['Control+End'],
} as const

const sentence = ' The book weighs what teams gain in 1999 and lose.'
/** Letters, blanks, a new paragraph, and a slip that is taken back. */
const keysOf = (times: number): readonly string[] =>
  Array.from({ length: times }, () => [...sentence, 'x', 'Backspace', 'Enter', 'Enter']).flat()

/** The delays of the keys that were typed at one place. */
export interface PlaceDelays {
  readonly place: string
  readonly delaysMs: readonly number[]
}

/** Types at several places of the text; resting after each sentence, so that the gates answer while typing goes on. */
export const typeAtPlaces = async (page: Page, sentences: number): Promise<readonly PlaceDelays[]> => {
  const all: PlaceDelays[] = []
  for (const [place, way] of Object.entries(places)) {
    for (const key of way) await page.keyboard.press(key)
    await pause(restMs)
    const from = (await readMeasured(page)).delaysMs.length
    for (const key of keysOf(sentences)) {
      await page.keyboard.press(key)
      await pause(key === '.' ? restMs : keyEveryMs)
    }
    await pause(restMs)
    all.push({ place, delaysMs: (await readMeasured(page)).delaysMs.slice(from) })
  }
  return all
}

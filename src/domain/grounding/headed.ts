import { stemOf } from '../words.ts'
import { contrariesOf, isDeniedAt, setsApart } from './contraries.ts'
import type { CopyPath } from './copy-path.ts'
import { oppositesOf } from './likeness.ts'
import type { IndexedPassage } from './passage-index.ts'
import type { SentenceWord } from './sentence-words.ts'

/** A word of a sentence whose contrary the passages have with the word that it belongs to: "old novel", "new novel". */
export interface HeadedContrary {
  readonly said: string
  readonly held: string
}

/** The word that a word belongs to: the one right behind it, with no mark between. */
const headOf = (words: readonly SentenceWord[], at: number): SentenceWord | null => {
  const head = words[at + 1]
  return head === undefined || head.broken || head.kind === 'stop' || head.kind === 'number' ? null : head
}

/** Whether any passage has two words side by side; small ones are known by themselves, others by their stems. */
const together = (entries: readonly IndexedPassage[], stem: string, head: SentenceWord): boolean =>
  entries.some(({ bigrams, pairs }) => bigrams.has(`${stem} ${head.stem}`) || pairs.has(`${stem} ${head.key}`))

/** Whether the passages say a word of what it belongs to, and mean it: "not much guidance" is little. */
const isMeant = (
  entries: readonly IndexedPassage[],
  stem: string,
  head: SentenceWord,
  accepts: (key: string) => boolean,
  language: string,
): boolean =>
  entries.some(({ holding, sentences }) =>
    (holding.get(head.stem) ?? []).some((place) => {
      const { keys, line } = sentences[place] ?? { keys: [], line: [] }
      return line.some(
        (other, at) =>
          other === head.stem &&
          stemOf(keys[at - 1] ?? '', language) === stem &&
          accepts(keys[at - 1] ?? '') &&
          !isDeniedAt(keys, at - 1),
      )
    }),
  )

/** Finds a word that the passages never have with what it belongs to, though they have its contrary with it. */
export const headedContrary = (
  words: readonly SentenceWord[],
  path: CopyPath,
  entries: readonly IndexedPassage[],
  language: string,
): HeadedContrary | null => {
  const keys = words.map(({ key }) => key)
  const said = new Set(words.map(({ stem }) => stem))
  for (const [at, word] of words.entries()) {
    if (word.named || word.kind === 'number' || path[at]) continue
    const head = headOf(words, at)
    if (head === null || head.named || isDeniedAt(keys, at)) continue
    const accepts = (key: string): boolean => !setsApart(words[at - 1]?.key, word.key, key)
    const against = [...(contrariesOf(word.stem, language) ?? []), ...oppositesOf(word.stem, language)]
    const held = against.find(
      (stem) => !said.has(stem) && together(entries, stem, head) && isMeant(entries, stem, head, accepts, language),
    )
    if (held === undefined) continue
    const isHeld = [word.stem, ...word.synonyms].some((stem) => together(entries, stem, head))
    if (!isHeld) return { said: `${word.text} ${head.text}`, held: `${held} ${head.text}` }
  }
  return null
}

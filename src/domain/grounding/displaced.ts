import { voiceWords } from '../lexicon/clause-words.ts'
import { statingVerbs, tellingVerbs } from '../lexicon/speaker-words.ts'
import { isStopWord } from '../words.ts'
import { isCommonWord } from './common-stems.ts'
import type { CopiedWord, CopyPath } from './copy-path.ts'
import type { IndexedPassage, IndexedSentence } from './passage-index.ts'
import type { SentenceWord } from './sentence-words.ts'

/** Words between a name and the copied word beside it, in the sentence and in the passages. */
const reach = 2

/** Words behind a name within which a verb of saying makes it a speaker, who stands apart from what is said. */
const sayingReach = 3

const isSaying = ({ key }: SentenceWord): boolean =>
  voiceWords.has(key) || statingVerbs.has(key) || tellingVerbs.has(key)

const capitals = new WeakMap<IndexedSentence, readonly boolean[]>()

/** For each word of a sentence of the passages whether it looks like a name. */
const namesIn = (sentence: IndexedSentence, language: string): readonly boolean[] => {
  const ready =
    capitals.get(sentence) ??
    sentence.tokens.map(({ text, key }, index) => {
      if (!/^\p{Lu}/u.test(text) || key.length < 2 || isStopWord(key, language)) return false
      return (index > 0 && !(sentence.breaks[index] ?? false)) || !isCommonWord(key, language)
    })
  capitals.set(sentence, ready)
  return ready
}

interface Run {
  readonly from: number
  readonly to: number
}

const runsOf = (words: readonly SentenceWord[]): readonly Run[] => {
  const runs: Run[] = []
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]?.named) continue
    const from = at
    while (words[at + 1]?.named && !words[at + 1]?.broken) at += 1
    runs.push({ from, to: at })
  }
  return runs
}

/** The nearest copied word on one side of a name, with the words between. */
const besideOf = (
  words: readonly SentenceWord[],
  path: CopyPath,
  { from, to }: Run,
  step: 1 | -1,
): { readonly place: CopiedWord; readonly between: number } | null => {
  const start = step > 0 ? to : from
  for (let away = 1; away <= reach + 1; away += 1) {
    const place = path[start + step * away]
    const word = words[start + step * away]
    if (place && word && word.kind !== 'stop') return { place, between: away - 1 }
  }
  return null
}

const subjectPronoun = /^(?:he|she|ele|ela)$/u
/** Words with which a sentence opens, and sentences that are gone back to find of whom a pronoun speaks. */
const pronounOpens = 5
const sentencesBack = 4

/** Whether two names may be one: they stand side by side somewhere. */
const isOne = (one: readonly string[], other: string, entries: readonly IndexedPassage[]): boolean =>
  one.some((key) => entries.some(({ pairs }) => pairs.has(`${key} ${other}`) || pairs.has(`${other} ${key}`)))

/** Whether a pronoun at a place of a sentence stands for somebody else: whoever the sentence before opens with. */
const standsFor = (
  sentence: IndexedSentence,
  at: number,
  own: readonly SentenceWord[],
  entries: readonly IndexedPassage[],
  language: string,
): boolean => {
  if (!subjectPronoun.test(sentence.keys[at] ?? '') || at > pronounOpens) return false
  const entry = entries.find(({ sentences }) => sentences[sentence.place] === sentence)
  for (let back = 1; back <= sentencesBack; back += 1) {
    const head = entry?.sentences[sentence.place - back]
    if (head === undefined) return false
    if (own.some(({ stem }) => head.holds.has(stem))) return false
    if (head.keys.slice(0, pronounOpens).some((key) => subjectPronoun.test(key))) continue
    return namesIn(head, language).slice(0, pronounOpens).includes(true)
  }
  return false
}

/** How many sides of the name that has most have another name beside the same word in the passages, 0 to 2. */
export const displacedIn = (
  words: readonly SentenceWord[],
  path: CopyPath,
  entries: readonly IndexedPassage[],
  language: string,
): number => {
  const said = new Set(words.map(({ stem }) => stem))
  let most = 0
  for (const run of runsOf(words)) {
    if (words.slice(run.to + 1, run.to + 1 + sayingReach).some(isSaying)) continue
    const own = words.slice(run.from, run.to + 1)
    const keys = own.map(({ key }) => key)
    let sides = 0
    for (const step of [1, -1] as const) {
      const beside = besideOf(words, path, run, step)
      if (beside === null) continue
      const { sentence, offset } = beside.place
      if (own.some(({ stem, synonyms }) => sentence.holds.has(stem) || synonyms.some((one) => sentence.holds.has(one))))
        continue
      const names = namesIn(sentence, language)
      for (let away = 1; away <= reach + 1; away += 1) {
        const at = offset - step * away
        const key = sentence.keys[at]
        if (key === undefined || sentence.breaks[step > 0 ? at + 1 : at]) break
        if (standsFor(sentence, at, own, entries, language)) {
          sides += 1
          break
        }
        if (!names[at] || said.has(sentence.line[at] ?? '') || isOne(keys, key, entries)) continue
        sides += 1
        break
      }
    }
    most = Math.max(most, sides)
  }
  return most
}

import { firstNames, genderedPronouns, genderedWords } from '../lexicon/gendered-words.ts'
import type { IndexedPassage } from './passage-index.ts'
import type { SentenceWord } from './sentence-words.ts'

type Sex = 'male' | 'female'

/** Words between a name and what it is said to be: "Ana Prado, who once was the wife of". */
const reach = 5
/** Words with which a sentence opens, and sentences behind it in which pronouns may speak of who opens it. */
const opening = 3
const sentencesRead = 3

const sexIn = (
  key: string,
  { male, female }: { readonly male: ReadonlySet<string>; readonly female: ReadonlySet<string> },
): Sex | null => {
  if (male.has(key)) return 'male'
  return female.has(key) ? 'female' : null
}

/** Whether the passages call somebody "he" or "she": by the pronouns of sentences that open with the name and follow it. */
const calledIn = (stem: string, entries: readonly IndexedPassage[]): Sex | null => {
  const count = { male: 0, female: 0 }
  for (const { holding, sentences } of entries)
    for (const place of holding.get(stem) ?? []) {
      if (!sentences[place]?.line.slice(0, opening).includes(stem)) continue
      for (const { keys } of sentences.slice(place + 1, place + 1 + sentencesRead)) {
        const sex = sexIn(keys[0] ?? '', genderedPronouns)
        if (sex === null) break
        count[sex] += 1
      }
    }
  if (count.male === count.female) return null
  return count.male > count.female ? 'male' : 'female'
}

/** Whether a sentence says of somebody what is only said of the other sex: "Anna Prado is the husband of". */
export const missexedIn = (words: readonly SentenceWord[], entries: readonly IndexedPassage[]): boolean =>
  words.some((word, at) => {
    const said = sexIn(word.key, genderedWords)
    if (said === null || word.named) return false
    const before = words.slice(Math.max(0, at - reach), at)
    const verb = before.findLastIndex(({ key }) => /^(?:is|was|became|be|been|e|foi|era|tornou)$/u.test(key))
    const end = verb < 0 ? -1 : before.slice(0, verb).findLastIndex(({ text }) => /^\p{Lu}/u.test(text))
    if (end < 0 || verb - end > 2) return false
    let start = end
    while (start > 0 && /^\p{Lu}/u.test(before[start - 1]?.text ?? '') && !before[start]?.broken) start -= 1
    const name = before.slice(start, end + 1)
    const told = sexIn(name[0]?.key ?? '', firstNames) ?? calledIn(name.at(-1)?.stem ?? '', entries)
    return told !== null && told !== said
  })

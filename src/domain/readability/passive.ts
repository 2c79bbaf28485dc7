import { sameLanguage } from '../language.ts'
import { passiveWords } from '../lexicon/passive-words.ts'
import { wordTokens } from '../words.ts'

/** Adverbs that may stand between the auxiliary and the participle. */
const between = 2
const adverb =
  /(?:ly|mente)$|^(?:not|also|then|now|often|never|always|still|already|only|just|even|being|been|nao|tambem|ainda|ja|sempre|nunca|so|sido|sendo|assim|depois)$/u

/**
 * Whether a sentence has a verb in the passive voice: a form of "be" and a participle, "ser", "estar" or "ficar" and a
 * particípio. A rule of thumb: it takes "is tired" for one and misses what is left out ("the rules derived from it").
 */
export const isPassive = (sentence: string, language: string): boolean => {
  const { auxiliaries, regular, irregular, never } = passiveWords[sameLanguage(language, 'pt') ? 'pt' : 'en']
  const keys = wordTokens(sentence).map(({ key }) => key)
  const isParticiple = (key: string): boolean => !never.has(key) && (irregular.has(key) || regular.test(key))
  return keys.some((key, at) => {
    if (!auxiliaries.has(key)) return false
    let next = at + 1
    while (next - at <= between && adverb.test(keys[next] ?? '') && !isParticiple(keys[next] ?? '')) next += 1
    return isParticiple(keys[next] ?? '')
  })
}

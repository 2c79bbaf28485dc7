import { sameLanguage } from '../language.ts'
import { type DisclosurePhrases, disclosurePhrases } from '../lexicon/disclosure-phrases.ts'
import { splitSentences } from '../words.ts'

const phrasesOf = (language: string): DisclosurePhrases => disclosurePhrases[sameLanguage(language, 'pt') ? 'pt' : 'en']

/** What a text tells its readers about its making and its earning. */
export interface DisclosureStatements {
  /** Says plainly that a machine wrote, or helped to write, this text. */
  readonly machineWrote: boolean
  /** Says that no machine wrote it. */
  readonly denied: string | null
  /** Says plainly that the site earns when readers buy through its links. */
  readonly linksEarn: boolean
  /** Names the Amazon Associates programme. */
  readonly associate: boolean
  /** Sentences that mean to tell something of the kind and say nothing plain. */
  readonly vague: readonly string[]
}

const saysMachineWrote = (sentence: string, say: DisclosurePhrases): boolean => {
  if (!say.machine.test(sentence) || say.withoutMachine.test(sentence) || say.elsewhere.test(sentence)) return false
  const making = say.making.exec(sentence) ?? (say.mending.test(sentence) ? null : say.helping.exec(sentence))
  if (making === null || !say.text.test(sentence)) return false
  return !say.hedging.test(sentence.slice(0, making.index + making[0].length))
}

/** An income that depends on a reader's purchase may be called possible: "we may earn a commission". */
const saysLinksEarn = (sentence: string, say: DisclosurePhrases): boolean =>
  say.buying.test(sentence) &&
  say.earning.test(sentence) &&
  say.ourselves.test(sentence) &&
  !say.withoutEarning.test(sentence)

/**
 * Finds what a text tells about its making and its earning, in the words of whoever wrote it. A statement counts when it is
 * certain, about this text, and in the article's language.
 */
export const disclosureStatements = (text: string, language: string): DisclosureStatements => {
  const say = phrasesOf(language)
  const sentences = splitSentences(text, language)
  const plain = (sentence: string): boolean => saysMachineWrote(sentence, say) || saysLinksEarn(sentence, say)
  return {
    machineWrote: sentences.some((sentence) => saysMachineWrote(sentence, say)),
    denied: sentences.find((sentence) => say.machine.test(sentence) && say.withoutMachine.test(sentence)) ?? null,
    linksEarn: sentences.some((sentence) => saysLinksEarn(sentence, say)),
    associate: say.associate.test(text),
    vague: sentences.filter((sentence) => !plain(sentence) && say.attempt.test(sentence)),
  }
}

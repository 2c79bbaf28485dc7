import { deadLetterRemedy } from '../../src/domain/dead-letter-remedy.ts'
import { type ErrorCode, errorRules } from '../../src/domain/errors.ts'
import type { Outcome } from '../../src/domain/evidence.ts'
import { notHeldWords, outcomeWords } from '../../src/domain/outcome-words.ts'
import { domainTexts } from '../texts/errors.ts'
import { locale } from '../texts/locale.ts'

/** Where the server said what it always says, the reader's own language says it; what is said of one case stays as it is. */
export const inOwnWords = (told: string, usual: readonly (readonly [english: string, own: string])[]): string =>
  usual.find(([english]) => english === told)?.[1] ?? told

/** What an error means, in the reader's language. */
export const errorMeaning = (code: ErrorCode, told: string = errorRules[code].meaning): string =>
  inOwnWords(told, [[errorRules[code].meaning, domainTexts.errors[code].meaning]])

/** Why work stopped, as it was kept; who reads another language than English is told what the code means. */
export const failureMeaning = (code: ErrorCode, kept: string): string =>
  locale === 'en' ? kept : domainTexts.errors[code].meaning

/** What can be done about an error, in the reader's language; a stage that failed for good has remedies of its own. */
export const errorRemedy = (code: ErrorCode, told: string = errorRules[code].remedy): string =>
  inOwnWords(told, [
    [errorRules[code].remedy, domainTexts.errors[code].remedy],
    [deadLetterRemedy(code), domainTexts.deadLetters[code] ?? domainTexts.errors[code].remedy],
  ])

/** What became of a source and what can be done, in the reader's language. */
export const outcomeInWords = (outcome: Outcome, told: string): string =>
  inOwnWords(told, [
    [outcomeWords[outcome].meaning, domainTexts.outcomes[outcome].meaning],
    [outcomeWords[outcome].remedy, domainTexts.outcomes[outcome].remedy],
    [notHeldWords.meaning, domainTexts.notHeld.meaning],
    [notHeldWords.remedy, domainTexts.notHeld.remedy],
  ])

import { tellerOf } from '../told.ts'
import { speakerSentences } from './speaker-sentences.ts'

const because = (reason: string): string => (reason === '' ? '' : `: ${reason}`)

/** What is told of a sentence's citation. */
const citationSentences = {
  evidence_unknown: ({ ids }: { ids: string[] }) => `there is no evidence with the id ${ids.join(', ')}`,
  evidence_none: (_: object) => 'no evidence is cited',
  evidence_gone: (_: object) => 'the words of the cited passages are no longer kept',
  gap_unfound: (_: object) => 'it says that the sources are silent, but no such gap was found',
  kind_states: ({ kind, fact }: { kind: string; fact: string }) =>
    `it is marked as a ${kind} but states "${fact}" without evidence`,
  opinion_for: ({ by, reason }: { by: string; reason: string }) =>
    `${by} judges that the passages carry it${because(reason)}`,
  opinion_against: ({ by, reason }: { by: string; reason: string }) =>
    `${by} judges that the passages do not carry it${because(reason)}`,
  expired_checked: ({ day }: { day: string }) => `the words of its source have expired; it was checked on ${day}`,
  expired_gone: ({ ids, day }: { ids: string[]; day: string }) =>
    `the words of ${ids.join(', ')} expired on ${day}, so it can no longer be compared with them`,
} as const

/** What is told of numbers, dates, names and quotations, which must stand in the passages as they are. */
const hardSentences = {
  number_absent: ({ number }: { number: string }) => `the number "${number}" is not in the cited passages`,
  number_for_other: ({ number, given, said }: { number: string; given: string; said: string }) =>
    `the passages give ${number} for ${given}, not for ${said}`,
  number_other: ({ given, unit, number }: { given: string; unit: string; number: string }) =>
    `the passages give ${given} for ${unit}, not ${number}`,
  number_of_titled: ({ titled, given, number }: { titled: string; given: string; number: string }) =>
    `the passages give "${titled}" the number ${given}, not ${number}`,
  number_counting: ({ given, number, counted }: { given: string; number: string; counted: string }) =>
    `the passages say "${given} ${counted}", not "${number} ${counted}"`,
  date_absent: ({ date }: { date: string }) => `the date "${date}" is not in the cited passages`,
  name_otherwise: ({ name }: { name: string }) =>
    `"${name}" stands otherwise in the cited passages, which are in another language`,
  name_absent: ({ name }: { name: string }) => `the name "${name}" is not in the cited passages`,
  name_apart: ({ name }: { name: string }) => `"${name}" does not stand together in the cited passages`,
  opening_absent: ({ word }: { word: string }) => `it begins with "${word}", which is not in the cited passages`,
  quotation_absent: ({ quotation }: { quotation: string }) =>
    `the quotation "${quotation}" is not in the cited passages word for word`,
} as const

/** What is told of the other words of a sentence. */
const wordSentences = {
  words_absent: ({ words }: { words: string[] }) =>
    `the cited passages do not have the words ${words.map((word) => `"${word}"`).join(', ')}`,
  words_else: (_: object) => 'the cited passages say something else',
  foreign: ({ languages }: { languages: string[] }) =>
    `the cited passages are in another language (${languages.join(', ')}); only numbers, dates and names were compared`,
  personal: (_: object) => 'what the writer of the sentence says of themselves is in no passage',
  word_turned: ({ held, said }: { held: string; said: string }) =>
    `the passages say "${held}" where the sentence says "${said}"`,
  denied: (_: object) => 'the sentence denies what the passages say, or they deny what it says',
  denied_by_sentence: (_: object) => 'the sentence denies what the passages say',
  denied_by_passages: (_: object) => 'the passages deny what the sentence says',
  opposite: (_: object) => 'the passages say the opposite',
  other_way_round: ({ before, after }: { before: string; after: string }) =>
    `the passages say it the other way round: "${before}" before "${after}"`,
  swapped: (_: object) => 'names or numbers seem to have changed places',
} as const

/** Every reason why a sentence is held to be supported or not, in English. */
export const reasonSentences = {
  ...citationSentences,
  ...hardSentences,
  ...wordSentences,
  ...speakerSentences,
} as const

/** Tells a reason. */
export const tellReason = tellerOf(reasonSentences)

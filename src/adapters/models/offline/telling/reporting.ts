import type { ArticleLanguage } from '../../../../domain/content-schema.ts'
import type { EvidenceClaim } from '../../../../domain/writing.ts'
import { reportingEn } from '../lexicon/sentence-plans.en.ts'
import { reportingPtBr } from '../lexicon/sentence-plans.pt-br.ts'
import type { ReportingWords } from './sentence-plan.ts'

/** How sources are reported, by the article's language. */
export const reportingWords: Readonly<Record<ArticleLanguage, ReportingWords>> = {
  en: reportingEn,
  'pt-BR': reportingPtBr,
}

const carriesReviews = /amazon|goodreads|skoob|barnes|waterstones|thalia/iu

/** Whether a critic's words stand on a page that says that it reviews; any other page is told as a page. */
const isOfReview = ({ passages }: EvidenceClaim): boolean => passages.some(({ kind }) => kind === 'review')

/** Names who speaks in the sentences of one section. */
export interface Speakers {
  /** Who says a claim, `turn` taking the names of a voice in turn. */
  of(claim: EvidenceClaim, turn: number): string
  /** Notes that a claim's speaker was named. */
  named(claim: EvidenceClaim): void
  /** Notes that a sentence or paragraph names nobody, so that the next speaker is named in full. */
  unnamed(): void
  /** Whether a sentence names a speaker by what an earlier sentence said: "another reader", "the same review". */
  leansOnEarlier(sentence: string): boolean
}

/** Builds the speakers of one section; the people of one site are kept apart, so that "another reader" is another one. */
export const createSpeakers = (words: ReportingWords): Speakers => {
  const names = words.speakers
  /** Passages of the people named, by voice and site, the last one last. */
  const people = new Map<string, string[]>()
  /** Whoever was named last, by voice and site. */
  let last = ''

  const keyOf = ({ voice, source_label: label }: EvidenceClaim): string => `${voice} ${label}`
  const personOf = (claim: EvidenceClaim): string => {
    const [passage = ''] = claim.passage_ids
    const known = people.get(keyOf(claim)) ?? []
    const { first, other, same } = claim.voice === 'reader' ? names.readers : names.quoted
    if (known.at(-1) === passage && last === keyOf(claim)) return same
    if (known.includes(passage)) return claim.voice === 'reader' ? names.readers.back : first
    return [first, other][known.length] ?? (claim.voice === 'reader' ? names.readers.more : other)
  }
  const nameOf = (claim: EvidenceClaim, turn: number): string => {
    const take = (several: readonly string[]): string => several[turn % several.length] ?? ''
    if (claim.topic === 'author' && claim.voice === 'author') return take(names.biography)
    if (claim.voice === 'reader') return personOf(claim)
    if (claim.voice !== 'critic') return take(names.of[claim.voice])
    if (carriesReviews.test(claim.source_label)) return personOf(claim)
    const isAgain = last === keyOf(claim)
    if (!isOfReview(claim)) return isAgain ? names.page.same : names.page.first
    return isAgain ? take(names.again) : take(names.of.critic)
  }
  return {
    of(claim, turn) {
      const label = claim.source_label
      return nameOf(claim, turn)
        .replace('{label}', label)
        .replace('{of}', words.of(label))
        .replace('{at}', words.at(label))
    },
    named(claim) {
      const [passage = ''] = claim.passage_ids
      last = keyOf(claim)
      const others = (people.get(last) ?? []).filter((one) => one !== passage)
      people.set(last, [...others, passage])
    },
    unnamed() {
      last = ''
    },
    leansOnEarlier(sentence) {
      const { other, more, same, back } = names.readers
      const relative = [other, more, same, back, names.quoted.other, names.quoted.same].map((name) =>
        name.replace(/ \{\w+\}/u, ''),
      )
      const lower = sentence.toLowerCase()
      return [...relative, names.page.same, ...names.again, ...words.verbs.more.map((verb) => ` ${verb}`)].some(
        (name) => lower.includes(name.toLowerCase()),
      )
    },
  }
}

/** The verbs of saying that fit a claim, of somebody who goes on speaking others. */
export const verbsFor = (
  { topic, voice }: EvidenceClaim,
  goesOn: boolean,
  { verbs }: ReportingWords,
): readonly string[] => {
  if (goesOn) return verbs.more
  if (topic === 'strengths' || topic === 'criticism') return verbs.opinion
  return voice === 'reader' || voice === 'critic' ? verbs.remark : verbs.fact
}

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

/** Names who speaks in the sentences of one section. */
export interface Speakers {
  /** Who says a claim, `turn` taking the names of a voice in turn. */
  of(claim: EvidenceClaim, turn: number): string
  /** Notes that a claim's speaker was named. */
  named(claim: EvidenceClaim): void
  /** Whether a sentence names a speaker by what an earlier sentence said: "another reader", "the same review". */
  leansOnEarlier(sentence: string): boolean
}

/** Builds the speakers of one section; the readers of one site are kept apart, so that "another reader" is another one. */
export const createSpeakers = (words: ReportingWords): Speakers => {
  /** Passages of the readers named, by site, the last one last. */
  const readers = new Map<string, string[]>()
  let lastReview: string | null = null

  const readerOf = ({ passage_ids: [passage = ''], source_label: label }: EvidenceClaim): string => {
    const known = readers.get(label) ?? []
    const { first, other, more, same, back } = words.readers
    if (known.at(-1) === passage) return same
    if (known.includes(passage)) return back
    return [first, other][known.length] ?? more
  }
  const nameOf = (claim: EvidenceClaim, turn: number): string => {
    const take = (names: readonly string[]): string => names[turn % names.length] ?? ''
    if (claim.topic === 'author' && claim.voice === 'author') return take(words.biography)
    if (claim.voice === 'reader') return readerOf(claim)
    if (claim.voice !== 'critic') return take(words.speakers[claim.voice])
    if (carriesReviews.test(claim.source_label)) return take(words.quotedOn)
    return lastReview === claim.source_label && turn % 3 > 0 ? take(words.again) : take(words.speakers.critic)
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
      const {
        passage_ids: [passage = ''],
        source_label: label,
        voice,
      } = claim
      lastReview = voice === 'critic' && !carriesReviews.test(label) ? label : null
      if (voice !== 'reader') return
      const others = (readers.get(label) ?? []).filter((one) => one !== passage)
      readers.set(label, [...others, passage])
    },
    leansOnEarlier(sentence) {
      const { other, more, same, back } = words.readers
      const relative = [other, more, same, back].map((name) => name.replace(/ \{\w+\}/u, ''))
      const lower = sentence.toLowerCase()
      return [...relative, ...words.again].some((name) => lower.includes(name.toLowerCase()))
    },
  }
}

/** Voices of people who read the book; the others speak for it. */
const speaksForThemselves = (claim: EvidenceClaim): boolean => claim.voice === 'reader' || claim.voice === 'critic'

/** The verbs of saying that fit a claim. */
export const verbsFor = (claim: EvidenceClaim, words: ReportingWords): readonly string[] =>
  claim.topic === 'strengths' || claim.topic === 'criticism'
    ? words.verbs.opinion
    : words.verbs[speaksForThemselves(claim) ? 'remark' : 'fact']

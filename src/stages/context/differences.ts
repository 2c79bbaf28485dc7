import type { BookField, BookRecord, Provenance } from '../../domain/book-record.ts'
import type { ArticleLanguage } from '../../domain/content-schema.ts'
import type { Claim } from '../../domain/evidence.ts'
import { type PlacedAnswer, standingOfVote } from '../../domain/merge-record.ts'
import { foldText } from '../../domain/words.ts'

/** Differences that an article tells at most. */
const mostTold = 2
/** Sources named for one value. */
const mostNamed = 2
/** Pages less apart than this differ by how covers and blank pages are counted. */
const pagesApart = 3

/** Fields whose differences are worth a sentence, in the order in which they are told. */
const toldFields = ['pages', 'publication_date_iso', 'edition', 'publisher'] as const satisfies readonly BookField[]
type ToldField = (typeof toldFields)[number]

/** What a value comes down to when it is compared; null when it says nothing definite. */
const essence: Readonly<Record<ToldField, (value: Provenance['value']) => string | null>> = {
  pages: (value) => (typeof value === 'number' ? String(value) : null),
  publication_date_iso: (value) => /^\d{4}/u.exec(String(value))?.[0] ?? null,
  edition: (value) => /\d+/u.exec(String(value))?.[0] ?? null,
  publisher: (value) => (typeof value === 'string' ? value.replaceAll(/\s+/gu, ' ').trim() : null),
}

const firstWord = (text: string): string => foldText(text).split(/[^\p{L}\p{N}']+/u)[0] ?? ''

/** Whether two values differ in what they say, not in how they are printed. */
const differ = (field: ToldField, one: string, other: string): boolean => {
  if (field === 'pages') return Math.abs(Number(one) - Number(other)) >= pagesApart
  if (field === 'publisher') return firstWord(one) !== firstWord(other)
  return one !== other
}

interface Side {
  readonly who: string
  /** Whether several speak. */
  readonly many: boolean
  readonly value: string
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const sentences: Readonly<Record<ArticleLanguage, Readonly<Record<ToldField, (one: Side, other: Side) => string>>>> = {
  en: {
    pages: (one, other) =>
      `${capital(one.who)} ${one.many ? 'list' : 'lists'} ${one.value} pages, ${other.who} ${other.value}.`,
    publication_date_iso: (one, other) =>
      `${capital(one.who)} ${one.many ? 'date' : 'dates'} the book to ${one.value}, ${other.who} to ${other.value}.`,
    edition: (one, other) =>
      `${capital(one.who)} ${one.many ? 'list' : 'lists'} edition ${one.value}, ${other.who} edition ${other.value}.`,
    publisher: (one, other) =>
      `${capital(one.who)} ${one.many ? 'name' : 'names'} ${one.value} as the publisher, ${other.who} ${other.value}.`,
  },
  'pt-BR': {
    pages: (one, other) =>
      `${capital(one.who)} ${one.many ? 'registram' : 'registra'} ${one.value} páginas, e ${other.who}, ${other.value}.`,
    publication_date_iso: (one, other) =>
      `${capital(one.who)} ${one.many ? 'datam' : 'data'} o livro de ${one.value}, e ${other.who}, de ${other.value}.`,
    edition: (one, other) =>
      `${capital(one.who)} ${one.many ? 'informam' : 'informa'} a edição ${one.value}, e ${other.who}, a edição ${other.value}.`,
    publisher: (one, other) =>
      `${capital(one.who)} ${one.many ? 'indicam' : 'indica'} ${one.value} como editora, e ${other.who}, ${other.value}.`,
  },
}

/** A label as a speaker inside a sentence: "the publisher’s page", but "Amazon". */
const spoken = (label: string, language: ArticleLanguage): string =>
  language === 'en' && /^(?:author|publisher|editor|seller)[’']s\b/iu.test(label)
    ? `the ${label.charAt(0).toLowerCase()}${label.slice(1)}`
    : label

const sideOf = (sources: readonly Provenance[], value: string, { labels, language }: Told): Side => {
  const names = [...new Set(sources.map(({ source_id: id }) => spoken(labels.get(id) ?? id, language)))].slice(
    0,
    mostNamed,
  )
  const who = names.join(language === 'en' ? ' and ' : ' e ')
  return { who, value, many: names.length > 1 || /\b(?:notes|notas)$/iu.test(who) }
}

interface Told {
  /** What people call each source. */
  readonly labels: ReadonlyMap<string, string>
  readonly language: ArticleLanguage
}

/** The sources whose word on a field is about the very edition that is written about. */
const heard = (field: ToldField, answers: readonly PlacedAnswer[]): ReadonlySet<string> =>
  new Set(
    answers
      .filter(({ votes, placed }) =>
        votes.some((vote) => vote.field.field === field && standingOfVote(vote, placed) === 'full'),
      )
      .map(({ source_id }) => source_id),
  )

/**
 * What sources differ on, as claims that an article tells in a sentence: pages, year, edition, publisher. Each rests on the passages
 * of both sides; what is another edition's, and what is only printed differently, is none.
 */
export const differenceClaims = (
  record: BookRecord,
  answers: readonly PlacedAnswer[],
  told: Told,
): readonly Omit<Claim, 'claim_id'>[] =>
  toldFields
    .flatMap((field) => {
      const merged = record[field]
      const value = merged ? essence[field](merged.value) : null
      if (!merged || value === null) return []
      const sources = heard(field, answers)
      const rivals = merged.lost.flatMap((lost) => {
        const words = essence[field](lost.value)
        return words !== null && sources.has(lost.source_id) && differ(field, value, words) ? [{ lost, words }] : []
      })
      const rival = rivals[0]?.words
      const winners = merged.provenance.filter(({ source_id }) => sources.has(source_id)).slice(0, mostNamed)
      const losers = rivals.flatMap(({ lost, words }) => (words === rival ? [lost] : [])).slice(0, mostNamed)
      const [first] = winners
      if (rival === undefined || !first) return []
      const text = sentences[told.language][field](sideOf(winners, value, told), sideOf(losers, rival, told))
      const passageIds = [...winners, ...losers].map(({ passage_id }) => passage_id)
      const claim: Omit<Claim, 'claim_id'> = {
        text,
        topic: 'background',
        voice: 'record',
        source_id: first.source_id,
        passage_ids: [...new Set(passageIds)],
        language: told.language,
      }
      return [claim]
    })
    .slice(0, mostTold)

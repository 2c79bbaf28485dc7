import {
  type BookField,
  type BookRecord,
  bookFieldShapes,
  bookFields,
  type FieldValue,
  type MergedField,
  type Provenance,
} from './book-record.ts'

/** One field value with the source and the passage that it came from. */
export interface Vote {
  readonly source_id: string
  /** Share of the vote of its source, 0 to 1. */
  readonly weight: number
  readonly passage_id: string
  readonly field: FieldValue
}

/** Fields that belong to one edition; a source that describes another edition has no vote on them. */
const editionFields: ReadonlySet<BookField> = new Set<BookField>([
  'edition',
  'publisher',
  'publication_date',
  'publication_date_iso',
  'isbn_10',
  'isbn_13',
  'asin',
  'pages',
  'format',
  'price',
  'currency',
  'ebook_price',
  'language',
  'language_code',
])

const folded = (value: unknown): string =>
  JSON.stringify(value)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '')

/** Fields whose value may be the beginning of a fuller one: "X" of "X: A Subtitle", 2017-03 of 2017-03-16. */
const openEnded: ReadonlySet<BookField> = new Set<BookField>(['title', 'publication_date_iso'])

const agrees = (field: BookField, one: unknown, other: unknown): boolean => {
  const [a, b] = [folded(one), folded(other)]
  return a === b || (openEnded.has(field) && (a.startsWith(b) || b.startsWith(a)))
}

/** What a vote is compared by: a printed date by the date that its source means, everything else by itself. */
const comparedBy = (vote: Vote, votes: readonly Vote[]): { readonly field: BookField; readonly value: unknown } => {
  const meant =
    vote.field.field === 'publication_date'
      ? votes.find((one) => one.source_id === vote.source_id && one.field.field === 'publication_date_iso')
      : undefined
  return (meant ?? vote).field
}

const provenanceOf = ({ source_id, passage_id, field }: Vote): Provenance => ({
  source_id,
  passage_id,
  value: field.value,
  raw: field.raw,
  rule: field.rule,
  locator: field.locator,
})

const weightOf = (votes: readonly Vote[]): number => votes.reduce((sum, vote) => sum + vote.weight, 0)

/** Votes of sources that name another ISBN than the heaviest source that names one: they describe another edition. */
const foreignSources = (votes: readonly Vote[]): ReadonlySet<string> => {
  const named = votes.filter((vote) => vote.field.field === 'isbn_13').sort((a, b) => b.weight - a.weight)
  const anchor = named[0]?.field.value
  return new Set(named.filter((vote) => vote.field.value !== anchor).map((vote) => vote.source_id))
}

const mergeField = (field: BookField, votes: readonly Vote[], foreign: ReadonlySet<string>): MergedField | null => {
  const valid = votes.filter(
    (vote) => vote.field.field === field && bookFieldShapes[field].safeParse(vote.field.value).success,
  )
  const voting = editionFields.has(field) ? valid.filter((vote) => !foreign.has(vote.source_id)) : valid
  const groups: Vote[][] = []
  for (const vote of voting) {
    const own = comparedBy(vote, votes)
    const group = groups.find(([first]) => first && agrees(own.field, comparedBy(first, votes).value, own.value))
    if (group) group.push(vote)
    else groups.push([vote])
  }
  const [winner] = [...groups].sort((a, b) => weightOf(b) - weightOf(a))
  const heaviest = winner && [...winner].sort((a, b) => b.weight - a.weight)
  if (!heaviest?.[0]) return null
  return {
    value: heaviest[0].field.value,
    confidence: weightOf(heaviest) / weightOf(voting),
    provenance: heaviest.map(provenanceOf),
    lost: valid.filter((vote) => !heaviest.includes(vote)).map(provenanceOf),
  }
}

/** Merges what the sources say of a book by weighted votes per field; what lost stays visible. */
export const mergeRecord = (votes: readonly Vote[]): BookRecord => {
  const foreign = foreignSources(votes)
  const record: BookRecord = {}
  for (const field of bookFields) {
    const merged = mergeField(field, votes, foreign)
    if (merged !== null) record[field] = merged
  }
  return record
}

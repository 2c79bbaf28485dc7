import {
  type BookField,
  type BookRecord,
  bookFieldShapes,
  bookFields,
  type MergedField,
  type Provenance,
} from './book-record.ts'
import { type Standing, standingOf } from './field-scopes.ts'
import { helpersIn, withoutHelpers } from './identity/helpers.ts'
import { type Answer, type AskedBook, type Placed, placeAnswers } from './identity/place-answers.ts'
import { grouped, sayTheSame, type Vote } from './votes.ts'

/** What one source answers, with the passages that its values were read from. */
export interface VotingAnswer extends Answer {
  readonly votes: readonly Vote[]
}

/** An answer, what it is to the book that was asked for, and what its votes count for. */
export interface PlacedAnswer extends VotingAnswer {
  readonly placed: Placed
}

/** The votes of an answer with helpers taken out of its authors: a translator is no author, whoever lists them so. */
const withTrueAuthors = ({ votes }: VotingAnswer, helpers: readonly string[]): readonly Vote[] =>
  votes.map((vote) => ({ ...vote, field: withoutHelpers(vote.field, helpers) }))

/** Finds out what each answer is to the book that was asked for, and who is truly named as its author. */
export const placeVotes = (answers: readonly VotingAnswer[], asked: AskedBook): readonly PlacedAnswer[] => {
  const places = placeAnswers(answers, asked)
  const heard = answers.filter((_, index) => places[index]?.relation !== 'different_work')
  const helpers = helpersIn(
    heard.map(({ record }) => record),
    asked.author,
  )
  return answers.flatMap((answer, index) => {
    const placed = places[index]
    return placed === undefined ? [] : [{ ...answer, votes: withTrueAuthors(answer, helpers), placed }]
  })
}

/** A date of the work's first publication, which is not the edition's: it says so, or comes from the work's own record. */
const isFirstPublication = ({ field }: Vote): boolean =>
  (field.field === 'publication_date' || field.field === 'publication_date_iso') &&
  (/^\W*(?:first|originally) published/iu.test(field.raw) ||
    /^\W*(?:first|originally) published/iu.test(String(field.value)) ||
    field.rule.endsWith('.work'))

/** What a vote of a placed answer counts for. The printed words "First published ..." are true of any edition. */
export const standingOfVote = (vote: Vote, placed: Placed): Standing => {
  const standing = standingOf(vote.field.field, placed)
  if (!isFirstPublication(vote)) return standing
  const spoken = vote.field.field === 'publication_date' && /published/iu.test(String(vote.field.value))
  return spoken && placed.relation !== 'different_work' && placed.relation !== 'unknown' ? 'spare' : 'none'
}

/** Fields that say nothing without another: their value comes from a source that the other's value came from. */
const followers: Readonly<Partial<Record<BookField, BookField>>> = {
  ratings_count: 'rating',
  currency: 'price',
  publication_date: 'publication_date_iso',
  isbn_10: 'isbn_13',
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

/** What is left of a value's confidence when nobody who surely means the asked edition gives it. */
const spareConfidence = 0.5

/** All votes of one field by what they count for. */
interface Ballot {
  readonly full: readonly Vote[]
  readonly spare: readonly Vote[]
  /** Of another edition or a translation: they lose, visibly. */
  readonly lost: readonly Vote[]
}

const ballotOf = (field: BookField, answers: readonly PlacedAnswer[]): Ballot => {
  const valid = answers.flatMap(({ votes, placed }) =>
    votes
      .filter((vote) => vote.field.field === field && bookFieldShapes[field].safeParse(vote.field.value).success)
      .map((vote) => ({ vote, placed, standing: standingOfVote(vote, placed) })),
  )
  const by = (standing: Standing) => valid.filter((one) => one.standing === standing)
  return {
    full: by('full').map(({ vote }) => vote),
    spare: by('spare').map(({ vote }) => vote),
    lost: by('none')
      .filter(({ placed }) => placed.relation !== 'different_work')
      .map(({ vote }) => vote),
  }
}

const mergeField = (
  field: BookField,
  answers: readonly PlacedAnswer[],
  leaders: ReadonlySet<string>,
): MergedField | null => {
  const { full, spare, lost } = ballotOf(field, answers)
  const voting = full.length > 0 ? full : spare
  const all = answers.flatMap(({ votes }) => votes)
  const led = voting.filter((vote) => leaders.has(vote.source_id))
  const groups = grouped(led.length > 0 ? led : voting, all)
  const [winner] = [...groups].sort((a, b) => weightOf(b) - weightOf(a))
  const heaviest = winner && [...winner].sort((a, b) => b.weight - a.weight)
  const first = heaviest?.[0]
  if (!first) return null
  const agrees = (vote: Vote): boolean => sayTheSame(first, vote, all)
  const won = [...new Set([...heaviest, ...[...voting, ...spare].filter(agrees)])]
  const heard = [...new Set([...voting, ...won])]
  // By who dissents, so that agreement is 1 and no rounding makes it more.
  const share = 1 - weightOf(heard.filter((vote) => !won.includes(vote))) / weightOf(heard)
  return {
    value: first.field.value,
    confidence: full.length > 0 ? share : share * spareConfidence,
    provenance: won.map(provenanceOf),
    lost: [...full, ...spare, ...lost].filter((vote) => !won.includes(vote) && !agrees(vote)).map(provenanceOf),
  }
}

/**
 * Merges what the sources say of a book by weighted votes per field. Facts of an edition come from answers about the edition
 * that was asked for, facts of the work from answers about the work; what lost stays visible.
 */
export const mergeRecord = (answers: readonly PlacedAnswer[]): BookRecord => {
  const record: BookRecord = {}
  const order = [...bookFields].sort((one, other) => Number(one in followers) - Number(other in followers))
  for (const field of order) {
    const leader = followers[field]
    const led = leader === undefined ? [] : (record[leader]?.provenance ?? [])
    const merged = mergeField(field, answers, new Set(led.map(({ source_id }) => source_id)))
    if (merged !== null) record[field] = merged
  }
  return Object.fromEntries(bookFields.flatMap((field) => (record[field] ? [[field, record[field]]] : [])))
}

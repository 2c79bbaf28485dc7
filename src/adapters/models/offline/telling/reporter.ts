import type { EvidenceClaim, SectionInput } from '../../../../domain/writing.ts'
import { chapterOfClaim } from '../wording/contents.ts'
import { shortTitle } from '../wording/names.ts'
import { sharedSeed } from '../wording/seed.ts'
import { sayBoth } from './both.ts'
import { candidatesFor, type Form, quotingRoles, withoutStop } from './candidates.ts'
import { type Desk, editedCopyIn, runIn } from './desk.ts'
import { learnLetterCase } from './letter-case.ts'
import { blankMemory, type Candidate, note, sameness } from './memory.ts'
import { createSpeakers, reportingWords } from './reporting.ts'
import { createSubjects } from './subjects.ts'
import type { Told } from './told.ts'
import { editedCopyAllowed, longestRunAllowed, longestRunWanted } from './verbatim.ts'
import { namingOf, speakerKey } from './voices.ts'

/** Tells claims in sentences, each in the way that repeats the ones before it least. */
export interface Reporter {
  /** From here on whoever speaks is to be named again. */
  newParagraph(): void
  /** Null when the claim cannot be told without taking over a long run of words; the opening may take over a longer one. */
  tell(claim: EvidenceClaim, opens?: boolean): Told | null
  /** The same with its speaker named, whatever it says; not in the words that were refused. */
  attribute(claim: EvidenceClaim, refused?: string): Told | null
  /** The same in the source's own words, for what was refused in others. */
  tellPlainly(claim: EvidenceClaim, refused?: string): Told | null
  /** Takes note of a sentence that stays as it was; told again when it leans on a sentence that may be gone. */
  keep(sentence: Told, claim: EvidenceClaim): Told
  /** Two claims with one subject or one speaker in one sentence, or null when they do not go together. */
  tellTogether(first: EvidenceClaim, second: EvidenceClaim): Told | null
  tellChapters(claims: readonly EvidenceClaim[]): Told
}

const passageTexts = (claims: readonly EvidenceClaim[]): readonly string[] => [
  ...new Map(claims.flatMap(({ passages }) => passages.map(({ passage_id: id, text }) => [id, text]))).values(),
]

/** Names that keep their letters wherever they stand. */
const namesOf = ({ book }: SectionInput): readonly string[] => {
  const lastNames = book.authors.map((author) => author.split(' ').at(-1) ?? author)
  return [book.title, shortTitle(book.title), ...book.authors, ...lastNames]
}

const onlyAuthor = ({ book }: SectionInput): string | null =>
  book.authors.length === 1 ? (book.authors[0]?.split(' ').at(-1) ?? null) : null

/** Names that no candidate but the last resort is left, so that it comes last. */
const resortWeight = 12
/** From here on another way is looked for: to name who speaks although that need not be. */
const poorWeight = 9
const needlessWeight = 3
/** What a sentence weighs that takes over more than is wanted. */
const copyWeight = 20
/** What a word over a short run weighs. */
const runWeight = 0.4

interface Weighed {
  readonly candidate: Candidate
  readonly weight: number
}

/** What a sentence must not be. */
interface Bounds {
  /** Words in a row that it may share with a passage. */
  readonly longestRun: number
  /** How it was told when it was refused. */
  readonly refused: string | undefined
}

const chosen = (desk: Desk, claim: EvidenceClaim, form: Form, { longestRun, refused }: Bounds): Weighed | null => {
  const { memory, words } = desk
  let best: Weighed | null = null
  for (const candidate of candidatesFor(desk, claim, form)) {
    const run = runIn(candidate.sentence, claim, memory)
    if (run > longestRun || withoutStop(refused ?? '') === candidate.sentence) continue
    const resort = candidate.plan === words.lastResort ? resortWeight : 0
    const copied = run > longestRunWanted ? copyWeight : Math.max(0, run - 7) * runWeight
    const isEdited = editedCopyIn(candidate.sentence, claim, memory) > editedCopyAllowed
    const weight = sameness(candidate, memory) + resort + copied + (isEdited ? copyWeight : 0)
    if (best === null || weight < best.weight) best = { candidate, weight }
  }
  return best
}

/** The best way to tell a claim; where every way copies or repeats too much, naming the speaker may help. */
const bestOf = (desk: Desk, claim: EvidenceClaim, form: Form, bounds: Bounds): Candidate | null => {
  const best = chosen(desk, claim, form, bounds)
  if (best !== null && best.weight < poorWeight) return best.candidate
  const named = form === 'fitting' ? chosen(desk, claim, 'named', bounds) : null
  const isBetter = named !== null && named.weight + needlessWeight < (best?.weight ?? Number.POSITIVE_INFINITY)
  return (isBetter ? named : best)?.candidate ?? null
}

const remember = (desk: Desk, claim: EvidenceClaim, candidate: Candidate): Told => {
  const { memory, speakers, subjects } = desk
  note(memory, candidate)
  subjects.told(withoutStop(claim.text))
  const named = candidate.plan.speaker !== 'none'
  memory.subject = subjects.of(withoutStop(claim.text))
  memory.spoken = named
  if (named) {
    speakers.named(claim)
    memory.speaker = speakerKey(claim)
  } else {
    speakers.unnamed()
    if (namingOf(claim) !== 'once') memory.speaker = ''
  }
  return { text: `${candidate.sentence}.`, kind: 'factual', claim_ids: [claim.claim_id] }
}

const say = (
  desk: Desk,
  claim: EvidenceClaim,
  form: Form,
  { longestRun = desk.longestRun, refused }: Partial<Bounds> = {},
): Told | null => {
  const candidate = bestOf(desk, claim, form, { longestRun, refused })
  return candidate === null ? null : remember(desk, claim, candidate)
}

/**
 * Builds the reporter of one section.
 * @param longestRun how many words in a row a sentence may share with a passage
 */
export const createReporter = (input: SectionInput, longestRun: number = longestRunWanted): Reporter => {
  const words = reportingWords[input.language]
  const desk: Desk = {
    words,
    letters: learnLetterCase(passageTexts(input.claims), namesOf(input)),
    subjects: createSubjects(input, words),
    speakers: createSpeakers(words),
    rewordings: words.rewordings(onlyAuthor(input)),
    longestRun,
    quotes: quotingRoles.has(input.role),
    memory: blankMemory(sharedSeed(`${input.role} ${input.book.title}`)),
  }
  const { memory } = desk
  return {
    newParagraph() {
      memory.speaker = ''
      memory.subject = null
      desk.speakers.unnamed()
    },
    tell: (claim, opens = false) => say(desk, claim, 'fitting', opens ? { longestRun: longestRunAllowed } : {}),
    attribute: (claim, refused) => say(desk, claim, 'named', { refused }),
    tellPlainly: (claim, refused) => say(desk, claim, 'plain', { refused }),
    keep(sentence, claim) {
      const leans =
        desk.speakers.leansOnEarlier(sentence.text) || /^(?:It|Também|The same|O mesmo) /u.test(sentence.text)
      const again = leans ? say(desk, claim, namingOf(claim) === 'no' ? 'fitting' : 'named') : null
      if (again !== null) return again
      if (sentence.text.includes(claim.source_label)) {
        desk.speakers.named(claim)
        memory.speaker = speakerKey(claim)
      } else desk.speakers.unnamed()
      memory.sentence = sentence.text
      memory.subject = null
      return sentence
    },
    tellTogether: (first, second) => sayBoth(desk, first, second),
    tellChapters(claims) {
      const place = Number(/(\d+)$/u.exec(input.role)?.[1] ?? 1) + sharedSeed(input.book.title)
      const form = words.chapterLists[place % words.chapterLists.length] ?? words.chapterLists[0]
      const sentence = form?.(claims.flatMap((claim) => chapterOfClaim(claim.text) ?? [])) ?? ''
      memory.sentence = sentence
      memory.subject = null
      memory.speaker = ''
      desk.speakers.unnamed()
      return { text: `${sentence}.`, kind: 'factual', claim_ids: claims.map(({ claim_id: id }) => id) }
    },
  }
}

import type { Topic } from '../../../../domain/evidence.ts'
import type { EvidenceClaim, SectionInput } from '../../../../domain/writing.ts'
import { shortTitle } from '../wording/names.ts'
import { reportingWords } from './reporting.ts'
import { speakerKey } from './voices.ts'

/** In which order a fixed section tells its topics. */
const topicOrder: Readonly<Record<string, readonly Topic[]>> = {
  introduction: ['subject', 'contents', 'background', 'audience', 'prerequisites'],
  context: ['background', 'subject', 'audience', 'prerequisites'],
  impact: ['practice', 'audience', 'strengths', 'criticism'],
}

/** What one speaker says stands together, in the order in which speakers come first. */
const bySpeaker = (claims: SectionInput['claims']): SectionInput['claims'] => {
  const rows = new Map<string, EvidenceClaim[]>()
  for (const claim of claims) rows.set(speakerKey(claim), [...(rows.get(speakerKey(claim)) ?? []), claim])
  return [...rows.values()].flat()
}

const isDifference = ({ voice }: EvidenceClaim): boolean => voice === 'record'

/** The claims of a section in the order in which they are told: by topic, then by who speaks; the book itself opens the introduction. */
export const arranged = ({ role, claims, book, language }: SectionInput): SectionInput['claims'] => {
  const order = topicOrder[role]
  if (order === undefined) return claims
  const place = ({ topic }: EvidenceClaim): number => (order.includes(topic) ? order.indexOf(topic) : order.length)
  const places = [...new Set(claims.map(place))].sort((a, b) => a - b)
  const told = claims.filter((claim) => !isDifference(claim))
  const sorted = places.flatMap((at) => bySpeaker(told.filter((claim) => place(claim) === at)))
  const all = [...sorted, ...claims.filter(isDifference)]
  if (role !== 'introduction') return all
  const title = shortTitle(book.title)
  const first = all.find(
    ({ text }) => reportingWords[language].subjects.book.test(text) || text.startsWith(`${title} `),
  )
  return first ? [first, ...all.filter((claim) => claim !== first)] : all
}

const mostInParagraph = 5
const fewestInParagraph = 3

/** Whether two claims that follow each other belong together less than others do. */
const isBreak = (one: EvidenceClaim | undefined, two: EvidenceClaim | undefined): boolean =>
  one !== undefined && two !== undefined && one.topic !== two.topic && speakerKey(one) !== speakerKey(two)

/** Cuts claims into paragraphs of three to five, where topic and speaker change if that is near. */
export const inParagraphs = (claims: SectionInput['claims']): readonly SectionInput['claims'][] => {
  const count = Math.max(1, Math.ceil(claims.length / mostInParagraph))
  const cuts = Array.from({ length: count - 1 }, (_, index) => {
    const even = Math.round(((index + 1) * claims.length) / count)
    return [even, even - 1, even + 1].find((at) => isBreak(claims[at - 1], claims[at])) ?? even
  })
  const runs = [0, ...cuts].map((from, index) => claims.slice(from, cuts[index] ?? claims.length))
  return runs.some((run) => run.length < fewestInParagraph) ? evenly(claims, count) : runs
}

const evenly = (claims: SectionInput['claims'], count: number): readonly SectionInput['claims'][] =>
  Array.from({ length: count }, (_, index) =>
    claims.slice(Math.round((index * claims.length) / count), Math.round(((index + 1) * claims.length) / count)),
  )

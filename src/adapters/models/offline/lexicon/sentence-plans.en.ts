import { brokenAt, type ReportingWords, type SentencePlan } from '../telling/sentence-plan.ts'
import { rephrasingsEn } from './rephrasings.en.ts'

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const fronted = /^([^,;:]{20,}?),? (because|although|since) (?!it\b|its\b|they\b|their\b|he\b|she\b)([^,;:]{15,})$/u
const joint = /^([^,;:]{18,}), ((?:and|but|so|yet|because|since|while|whereas|although) [^;:]{12,})$/u
const opening =
  /^((?:When|If|Before|After|While|Since|Because|Although|For|In|At|Inside|Once|With|To) [^,;:]{10,}), ([^;:]{15,})$/u

/** Openings before which nothing else is put. */
const fronting = /^(?:In|With|Since|When|After|If|Although|Even|Because|For|At|By|While) /u

const plans: readonly SentencePlan[] = [
  {
    name: 'according to',
    attributed: true,
    write: ({ text, embedded, who }) => (embedded && !fronting.test(text) ? `According to ${who}, ${embedded}` : null),
  },
  { name: 'plain', attributed: false, write: ({ text }) => text },
  {
    name: 'says that',
    attributed: true,
    write: ({ text, embedded, who, verb }) =>
      embedded && !fronting.test(text) ? `${upper(who)} ${verb} that ${embedded}` : null,
  },
  {
    name: 'fronted clause',
    attributed: false,
    write: ({ text, embedded }) => {
      const [, main, conjunction, clause] = fronting.test(text) ? [] : (fronted.exec(text) ?? [])
      if (main === undefined || conjunction === undefined || clause === undefined || embedded === null) return null
      if (/\b(?:that|how|why|what|and) /u.test(main)) return null
      return `${upper(conjunction)} ${clause}, ${embedded.slice(0, main.length)}`
    },
  },
  {
    name: 'in the middle',
    attributed: true,
    write: ({ text, who, verb }) => {
      const [, first, second] = joint.exec(text) ?? opening.exec(text) ?? []
      return first === undefined || second === undefined ? null : `${first}, ${who} ${verb}, ${second}`
    },
  },
  { name: 'plain again', attributed: false, write: ({ text }) => text },
  {
    name: 'says at the end',
    attributed: true,
    write: ({ text, who, verb }) => (/[,;:]/u.test(text) ? null : `${text}, ${who} ${verb}`),
  },
  {
    name: 'as it says',
    attributed: true,
    write: ({ text, embedded, who, verb }) =>
      embedded && !fronting.test(text) ? `As ${who} ${verb}, ${embedded}` : null,
  },
  {
    name: 'according to, at the end',
    attributed: true,
    write: ({ text, who }) => (/[;:]/u.test(text) ? null : `${text}, according to ${who}`),
  },
]

const named = ({ number, title }: { number: string | null; title: string }): string =>
  number === null ? title : `${title} (chapter ${number})`

const listed = (chapters: readonly { number: string | null; title: string }[]): string => {
  const names = chapters.map(named)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const be = (chapters: readonly unknown[]): string => (chapters.length === 1 ? 'is' : 'are')

const lastResort: SentencePlan = {
  name: 'broken in the middle',
  attributed: true,
  write: ({ text, who, verb }) =>
    brokenAt(
      text,
      /,? (?=(?:as|by|with|without|before|after|through|when|where|while|because|although) )/gu,
      `${who} ${verb}`,
    ),
}

/** How sources are reported in English. */
export const reportingEn: ReportingWords = {
  plans,
  lastResort,
  speakers: {
    record: ['the record of {label}'],
    seller: ['the page at {label}', 'the shop page at {label}'],
    publisher: ['the publisher', "the publisher's description"],
    author: ["the author's own page", "the author's site"],
    reader: [],
    critic: ['the review {at}', 'the critic of {label}'],
    reference: ['the page at {label}', 'the entry at {label}'],
    editor: ["the editor's notes"],
  },
  biography: ['the biography of the author', "the author's biography"],
  of: (label) => `of ${label}`,
  at: (label) => `on ${label}`,
  readers: {
    first: 'one reader {at}',
    other: 'another reader {at}',
    more: 'a further reader {at}',
    same: 'the same reader {at}',
    back: 'one of the readers {at}',
  },
  again: ['the same review', 'that review', 'the reviewer'],
  quotedOn: ['a review quoted {at}', 'a critic quoted {at}'],
  verbs: {
    fact: ['says', 'notes', 'explains', 'adds', 'states'],
    remark: ['writes', 'notes', 'observes', 'says'],
    opinion: ['finds', 'argues', 'observes', 'remarks', 'writes'],
  },
  rewordings: rephrasingsEn,
  bookSubject: /^(?:The|This) book(?= )/u,
  bookOf: (author) => `${author}'s book`,
  titleBy: (title, author) => `${title} by ${author}`,
  theAuthor: 'The author',
  and: 'and',
  dropsSubject: false,
  chapterLists: [
    (chapters) => `Among the chapters listed ${be(chapters)} ${listed(chapters)}`,
    (chapters) => `Further on, the contents list ${listed(chapters)}`,
    (chapters) => `The list of chapters continues with ${listed(chapters)}`,
  ],
}

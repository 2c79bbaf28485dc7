import { brokenAt, type ListedChapter, type ReportingWords, type SentencePlan } from '../telling/sentence-plan.ts'
import { inTheChapterEn, rephrasingsEn } from './rephrasings.en.ts'

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const fronted = /^([^,;:]{20,}?),? (because|although|since) (?!it\b|its\b|they\b|their\b|he\b|she\b)([^,;:]{15,})$/u
const joint =
  /^([^,;:]{18,}), ((?:and|but|so|yet|because|since|while|whereas|although) [^;:]{12,})$|^([^;:]{18,}), ((?:because|since|while|whereas|although) [^,;:]{12,})$/u
const opening =
  /^((?:When|If|Before|After|While|Since|Because|Although|For|In|At|Inside|Once|With|To) [^,;:]{10,}), ([^;:]{15,})$/u
const fronting = /^(?:In|With|Since|When|After|If|Although|Even|Because|For|At|By|While|Published) /u

const plans: readonly SentencePlan[] = [
  { name: 'plain', speaker: 'none', write: ({ text }) => text },
  {
    name: 'fronted clause',
    speaker: 'none',
    write: ({ text, embedded }) => {
      const [, main, conjunction, clause] = fronting.test(text) ? [] : (fronted.exec(text) ?? [])
      if (main === undefined || conjunction === undefined || clause === undefined || embedded === null) return null
      if (/\b(?:that|how|why|what|and) /u.test(main)) return null
      return `${upper(conjunction)} ${clause}, ${embedded.slice(0, main.length)}`
    },
  },
  {
    name: 'says at the end',
    speaker: 'end',
    write: ({ text, who, verb }) => (/[,;:]/u.test(text) ? null : `${text}, ${who} ${verb}`),
  },
  {
    name: 'in the middle',
    speaker: 'inside',
    write: ({ text, who, verb }) => {
      const [first, second] = (joint.exec(text) ?? opening.exec(text) ?? [])
        .slice(1)
        .filter((part) => part !== undefined)
      return first === undefined || second === undefined ? null : `${first}, ${who} ${verb}, ${second}`
    },
  },
  {
    name: 'says that',
    speaker: 'front',
    write: ({ text, embedded, who, verb }) =>
      embedded === null || fronting.test(text) ? null : `${upper(who)} ${verb} that ${embedded}`,
  },
  {
    name: 'to somebody',
    speaker: 'front',
    write: ({ text, embedded, who }) => (embedded && !fronting.test(text) ? `According to ${who}, ${embedded}` : null),
  },
  {
    name: 'according to, at the end',
    speaker: 'end',
    write: ({ text, who }) => (/[;:]|, /u.test(text) ? null : `${text}, according to ${who}`),
  },
]

const named = ({ number, title }: ListedChapter): string => (number === null ? title : `${title} (chapter ${number})`)

const listed = (chapters: readonly ListedChapter[]): string => {
  const names = chapters.map(named)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const many = (chapters: readonly unknown[], one: string, more: string): string => (chapters.length === 1 ? one : more)

const breaks =
  /,? (?=(?:as|by|with|without|before|after|through|when|where|while|because|although|and should|and must|and can) )/gu

const lastResort: SentencePlan = {
  name: 'broken in the middle',
  speaker: 'inside',
  write: ({ text, who, verb }) =>
    brokenAt(text, breaks, `${who} ${verb}`) ?? (/[;:]/u.test(text) ? null : `${text}, according to ${who}`),
}

/** A verb behind a pronoun: "also" before what the subject does, behind what it is. */
const also = (rest: string): string => {
  const [verb = ''] = rest.split(' ')
  if (/^(?:is|was|has|had|can|could|may|will|must|does)$/u.test(verb)) return rest
  return /^\p{Ll}+s$/u.test(verb) ? `also ${rest}` : rest
}

/** How sources are reported in English. */
export const reportingEn: ReportingWords = {
  plans,
  lastResort,
  speakers: {
    of: {
      record: ['the record of {label}'],
      seller: ['the shop page at {label}'],
      publisher: ['the publisher', "the publisher's description"],
      author: ["the author's own page", "the author's site"],
      reader: [],
      critic: ['the review {at}'],
      reference: ['the entry at {label}'],
      editor: ["the editor's notes"],
    },
    biography: ["the author's biography"],
    readers: {
      first: 'one reader {at}',
      other: 'another reader {at}',
      more: 'a further reader {at}',
      same: 'the same reader',
      back: 'one of the readers {at}',
    },
    again: ['the same review', 'the reviewer', 'that review'],
    page: { first: 'the page {at}', same: 'the same page' },
    quoted: { first: 'a critic quoted {at}', other: 'another critic quoted {at}', same: 'the same critic' },
  },
  of: (label) => `of ${label}`,
  at: (label) => `on ${label}`,
  verbs: {
    fact: ['says', 'notes', 'explains', 'states'],
    remark: ['writes', 'notes', 'observes', 'says'],
    opinion: ['finds', 'argues', 'observes', 'writes', 'remarks'],
    more: ['adds', 'also notes', 'also says'],
  },
  both: (who, verb, first, second) => `${upper(who)} ${verb} that ${first} and that ${second}`,
  quoted: (who, words) => `In the words of ${who}, “${words}”`,
  rewordings: rephrasingsEn,
  inTheChapter: inTheChapterEn,
  subjects: {
    book: /^(?:The|This) book(?= )/u,
    theBook: 'The book',
    firstNaming: [
      (title, author) => `${title} by ${author}`,
      (title, author, publisher) => (publisher === null ? null : `${title}, ${author}'s book from ${publisher},`),
      (title, author, publisher) => (publisher === null ? null : `Published by ${publisher}, ${title} by ${author}`),
    ],
    bookOf: (author) => `${author}'s book`,
    again: (rest, kind, spoken) => {
      if (kind === 'author' || (kind === 'book' && spoken)) return null
      return spoken ? `The same chapter ${also(rest)}` : `It ${also(rest)}`
    },
    theAuthor: 'The author',
    dropsSubject: false,
    and: 'and',
  },
  chapterLists: [
    (chapters) => `The book covers ${listed(chapters)}`,
    (chapters) => `${listed(chapters)} ${many(chapters, 'is the chapter', 'are the chapters')} to look up`,
    (chapters) => `The contents list ${listed(chapters)}`,
    (chapters) => `The book has ${many(chapters, 'a chapter', 'chapters')} called ${listed(chapters)}`,
    (chapters) => `For this part of the book, turn to ${listed(chapters)}`,
  ],
}

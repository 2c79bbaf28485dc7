import { brokenAt, type ListedChapter, type ReportingWords, type SentencePlan } from '../telling/sentence-plan.ts'
import { inTheChapterPtBr, rephrasingsPtBr } from './rephrasings.pt-br.ts'

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const fronted = /^([^,;:]{20,}?),? porque (?!ele\b|ela\b|eles\b|elas\b)([^,;:]{15,})$/u
/** Portuguese lists have no comma before "e", so that one stands before a clause. */
const joint = /^([^;:]{18,}), ((?:e|mas|porque|já que|pois|enquanto|embora) [^,;:]{12,})$/u
const opening = /^((?:Quando|Se|Antes|Depois|Enquanto|Para|Em|No|Na|Com|Ao) [^,;:]{10,}), ([^;:]{15,})$/u
const fronting = /^(?:Em|No|Na|Nos|Nas|Com|Como|Quando|Embora|Ainda|Se|Enquanto|Para|Ao|De|Da|Publicado) /u

const plans: readonly SentencePlan[] = [
  { name: 'direta', speaker: 'none', write: ({ text }) => text },
  {
    name: 'causa primeiro',
    speaker: 'none',
    write: ({ text, embedded }) => {
      const [, main, clause] = fronting.test(text) ? [] : (fronted.exec(text) ?? [])
      return main === undefined || clause === undefined || embedded === null || / (?:que|como|e) /u.test(main)
        ? null
        : `Como ${clause}, ${embedded.slice(0, main.length)}`
    },
  },
  {
    name: 'no fim',
    speaker: 'end',
    write: ({ text, who, verb }) => (/[,;:]/u.test(text) ? null : `${text}, ${verb} ${who}`),
  },
  {
    name: 'no meio',
    speaker: 'inside',
    write: ({ text, who, verb }) => {
      const [, first, second] = joint.exec(text) ?? opening.exec(text) ?? []
      return first === undefined || second === undefined ? null : `${first}, ${verb} ${who}, ${second}`
    },
  },
  {
    name: 'afirma que',
    speaker: 'front',
    write: ({ text, embedded, who, verb }) =>
      embedded === null || fronting.test(text) ? null : `${upper(who)} ${verb} que ${embedded}`,
  },
  {
    name: 'segundo alguém',
    speaker: 'front',
    write: ({ text, embedded, who }) => (embedded && !fronting.test(text) ? `Segundo ${who}, ${embedded}` : null),
  },
  {
    name: 'segundo, no fim',
    speaker: 'end',
    write: ({ text, who }) => (/[;:]|, /u.test(text) ? null : `${text}, segundo ${who}`),
  },
]

const named = ({ number, title }: ListedChapter): string => (number === null ? title : `${title} (capítulo ${number})`)

const listed = (chapters: readonly ListedChapter[]): string => {
  const names = chapters.map(named)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} e ${names.at(-1)}`
}

const breaks =
  /,? (?=(?:como|por|com|sem|antes|depois|quando|onde|enquanto|porque|embora|em que|nas? quais?|nos? quais?|e (?:à|ao|às|aos|para|em|com|deve|pode)) )/gu

const lastResort: SentencePlan = {
  name: 'partida ao meio',
  speaker: 'inside',
  write: ({ text, who, verb }) =>
    brokenAt(text, breaks, `${verb} ${who}`) ?? (/[;:]/u.test(text) ? null : `${text}, segundo ${who}`),
}

/** Sites whose names take an article, with its preposition. */
const withArticle = (label: string, feminine: string, masculine: string, bare: string): string => {
  if (/^amazon/iu.test(label)) return `${feminine} ${label}`
  return /^(?:goodreads|skoob|google|blog)/iu.test(label) ? `${masculine} ${label}` : `${bare} ${label}`
}

/** How sources are reported in Brazilian Portuguese. */
export const reportingPtBr: ReportingWords = {
  plans,
  lastResort,
  speakers: {
    of: {
      record: ['o registro {of}'],
      seller: ['a página {of}'],
      publisher: ['a editora', 'a descrição da editora'],
      author: ['a página do autor', 'o site do autor'],
      reader: [],
      critic: ['a resenha {of}'],
      reference: ['o verbete {of}'],
      editor: ['a nota do editor'],
    },
    biography: ['a biografia do autor'],
    readers: {
      first: 'um leitor {of}',
      other: 'outro leitor {of}',
      more: 'mais um leitor {of}',
      same: 'o mesmo leitor',
      back: 'um dos leitores {of}',
    },
    again: ['a mesma resenha', 'a resenha', 'essa resenha'],
    page: { first: 'a página {of}', same: 'a mesma página' },
    quoted: { first: 'uma crítica citada {at}', other: 'outra crítica citada {at}', same: 'a mesma crítica' },
  },
  of: (label) => withArticle(label, 'da', 'do', 'de'),
  at: (label) => withArticle(label, 'na', 'no', 'em'),
  verbs: {
    fact: ['afirma', 'informa', 'explica', 'observa'],
    remark: ['observa', 'relata', 'afirma', 'escreve'],
    opinion: ['avalia', 'observa', 'comenta', 'argumenta', 'pondera'],
    more: ['também observa', 'ainda afirma', 'também afirma'],
  },
  both: (who, verb, first, second) => `${upper(who)} ${verb} que ${first} e que ${second}`,
  quoted: (who, words) => `Nas palavras d${who}, “${words}”`,
  rewordings: rephrasingsPtBr,
  inTheChapter: inTheChapterPtBr,
  subjects: {
    book: /^(?:O|Este) livro(?= )/u,
    theBook: 'O livro',
    firstNaming: [
      (title, author) => `${title}, de ${author},`,
      (title, author, publisher) =>
        publisher === null ? null : `${title}, livro de ${author} publicado pela ${publisher},`,
      (title, author, publisher) =>
        publisher === null ? null : `Publicado pela ${publisher}, ${title}, de ${author},`,
    ],
    bookOf: (author) => `O livro de ${author}`,
    again: (rest, kind, spoken) => {
      if (kind === 'author' || (kind === 'book' && spoken) || !/^\p{Ll}+[ae] /u.test(rest)) return null
      return spoken || kind === 'chapter' ? `O mesmo capítulo também ${rest}` : `Também ${lower(rest)}`
    },
    theAuthor: null,
    dropsSubject: true,
    and: 'e',
  },
  chapterLists: [
    (chapters) => `O livro aborda ${listed(chapters)}`,
    (chapters) => `${listed(chapters)} ${chapters.length === 1 ? 'é o capítulo' : 'são os capítulos'} a consultar`,
    (chapters) => `O sumário traz ${listed(chapters)}`,
    (chapters) =>
      `O livro tem ${chapters.length === 1 ? 'um capítulo chamado' : 'capítulos chamados'} ${listed(chapters)}`,
    (chapters) => `Para esta parte do livro, consulte ${listed(chapters)}`,
  ],
}

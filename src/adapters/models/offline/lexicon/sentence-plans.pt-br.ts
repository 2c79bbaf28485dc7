import { brokenAt, type ReportingWords, type SentencePlan } from '../telling/sentence-plan.ts'
import { rephrasingsPtBr } from './rephrasings.pt-br.ts'

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const fronted = /^([^,;:]{20,}?),? porque (?!ele\b|ela\b|eles\b|elas\b)([^,;:]{15,})$/u
const joint = /^([^,;:]{18,}), ((?:e|mas|porque|pois|enquanto|embora) [^;:]{12,})$/u
const opening = /^((?:Quando|Se|Antes|Depois|Enquanto|Para|Em|No|Na|Com|Ao) [^,;:]{10,}), ([^;:]{15,})$/u

/** Openings before which nothing else is put. */
const fronting = /^(?:Em|No|Na|Nos|Nas|Com|Como|Quando|Embora|Ainda|Se|Enquanto|Para|Ao|De|Da) /u

const plans: readonly SentencePlan[] = [
  {
    name: 'segundo',
    attributed: true,
    write: ({ text, embedded, who }) => (embedded && !fronting.test(text) ? `Segundo ${who}, ${embedded}` : null),
  },
  { name: 'direta', attributed: false, write: ({ text }) => text },
  {
    name: 'afirma que',
    attributed: true,
    write: ({ text, embedded, who, verb }) =>
      embedded && !fronting.test(text) ? `${upper(who)} ${verb} que ${embedded}` : null,
  },
  {
    name: 'causa primeiro',
    attributed: false,
    write: ({ text, embedded }) => {
      const [, main, clause] = fronting.test(text) ? [] : (fronted.exec(text) ?? [])
      return main === undefined || clause === undefined || embedded === null || / (?:que|como|e) /u.test(main)
        ? null
        : `Como ${clause}, ${embedded.slice(0, main.length)}`
    },
  },
  {
    name: 'no meio',
    attributed: true,
    write: ({ text, who, verb }) => {
      const [, first, second] = joint.exec(text) ?? opening.exec(text) ?? []
      return first === undefined || second === undefined ? null : `${first}, ${verb} ${who}, ${second}`
    },
  },
  { name: 'direta outra vez', attributed: false, write: ({ text }) => text },
  {
    name: 'no fim',
    attributed: true,
    write: ({ text, who, verb }) => (/[,;:]/u.test(text) ? null : `${text}, ${verb} ${who}`),
  },
  {
    name: 'de acordo com',
    attributed: true,
    write: ({ text, embedded, who }) => (embedded && !fronting.test(text) ? `De acordo com ${who}, ${embedded}` : null),
  },
  {
    name: 'segundo, no fim',
    attributed: true,
    write: ({ text, who }) => (/[;:]/u.test(text) ? null : `${text}, segundo ${who}`),
  },
]

const named = ({ number, title }: { number: string | null; title: string }): string =>
  number === null ? title : `${title} (capítulo ${number})`

const listed = (chapters: readonly { number: string | null; title: string }[]): string => {
  const names = chapters.map(named)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} e ${names.at(-1)}`
}

const lastResort: SentencePlan = {
  name: 'partida ao meio',
  attributed: true,
  write: ({ text, who, verb }) =>
    brokenAt(text, /,? (?=(?:como|por|com|sem|antes|depois|quando|onde|enquanto|porque|embora) )/gu, `${verb} ${who}`),
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
    record: ['o registro {of}'],
    seller: ['a página {of}', 'a loja {label}'],
    publisher: ['a editora', 'a descrição da editora'],
    author: ['a página do autor', 'o site do autor'],
    reader: [],
    critic: ['a resenha {of}', 'a crítica publicada {at}', 'o texto {of}'],
    reference: ['a página {of}', 'o verbete {of}'],
    editor: ['a nota do editor'],
  },
  biography: ['a biografia do autor', 'a nota biográfica'],
  of: (label) => withArticle(label, 'da', 'do', 'de'),
  at: (label) => withArticle(label, 'na', 'no', 'em'),
  readers: {
    first: 'um leitor {of}',
    other: 'outro leitor {of}',
    more: 'mais um leitor {of}',
    same: 'o mesmo leitor {of}',
    back: 'um dos leitores {of}',
  },
  again: ['a mesma resenha', 'o mesmo texto', 'essa resenha'],
  quotedOn: ['uma crítica citada {at}', 'uma resenha citada {at}'],
  verbs: {
    fact: ['afirma', 'informa', 'explica', 'registra', 'observa'],
    remark: ['observa', 'relata', 'afirma', 'escreve'],
    opinion: ['avalia', 'observa', 'comenta', 'argumenta', 'pondera'],
  },
  rewordings: rephrasingsPtBr,
  bookSubject: /^(?:O|Este) livro(?= )/u,
  bookOf: (author) => `O livro de ${author}`,
  titleBy: (title, author) => `${title}, de ${author},`,
  theAuthor: null,
  and: 'e',
  dropsSubject: true,
  chapterLists: [
    (chapters) => `Entre os capítulos listados ${chapters.length === 1 ? 'está' : 'estão'} ${listed(chapters)}`,
    (chapters) => `Mais adiante, o sumário traz ${listed(chapters)}`,
    (chapters) => `A lista de capítulos continua com ${listed(chapters)}`,
  ],
}

import type { ArticleLanguage } from '../content-schema.ts'
import type { Claim, Snapshot } from '../evidence.ts'
import { sameLanguage } from '../language.ts'
import type { Article } from './article.ts'
import { escapeMarkdown } from './escape.ts'
import { parseArticle, placedSentences } from './parse.ts'
import { namedPerson } from './published-person.ts'

/** What the note is made from. */
export interface MethodNoteInput {
  readonly article: Pick<Article, 'language' | 'markdown' | 'citations' | 'judgement'>
  readonly claims: readonly Claim[]
  readonly snapshots: readonly Pick<
    Snapshot,
    'source_id' | 'source' | 'label' | 'url' | 'fetched_at' | 'outcome' | 'rights'
  >[]
  /** Who approved the article, as the ledger keeps it; null where nobody has. */
  readonly approvedBy: string | null
}

interface Words {
  readonly lead: string
  readonly sources: (list: string) => string
  readonly read: (source: string, date: string) => string
  readonly synthesis: string
  readonly judged: (name: string, read: boolean) => string
  readonly anEditor: string
  readonly approved: (name: string) => string
  readonly limitation: (sentence: string) => string
  readonly untold: (source: string) => string
  readonly noCriticism: string
}

const words: Readonly<Record<ArticleLanguage, Words>> = {
  en: {
    lead: 'How this article was made',
    sources: (list) => `Sources: ${list}.`,
    read: (source, date) => `${source}, read on ${date}`,
    synthesis:
      "This article is a synthesis of what its sources say; it holds no editor's judgement, and nobody claims here to have read or tested the book.",
    judged: (name, read) =>
      `Apart from the judgement by ${name}, who ${read ? 'read the book' : 'does not claim to have read the book'}, this article is a synthesis of what its sources say.`,
    anEditor: 'the editor',
    approved: (name) => `${name} reviewed and approved it.`,
    limitation: (sentence) => `A limitation that the sources name: ${sentence}`,
    untold: (source) => `${source} criticises the book in another language; this article does not repeat it.`,
    noCriticism: 'No source criticises the book.',
  },
  'pt-BR': {
    lead: 'Como este artigo foi feito',
    sources: (list) => `Fontes: ${list}.`,
    read: (source, date) => `${source}, lida em ${date}`,
    synthesis:
      'Este artigo é uma síntese do que dizem as fontes; não traz o juízo de um editor, e ninguém aqui afirma ter lido ou testado o livro.',
    judged: (name, read) =>
      `Fora o juízo de ${name}, que ${read ? 'leu o livro' : 'não afirma ter lido o livro'}, este artigo é uma síntese do que dizem as fontes.`,
    anEditor: 'quem edita',
    approved: (name) => `${name} revisou e aprovou o artigo.`,
    limitation: (sentence) => `Uma limitação que as fontes apontam: ${sentence}`,
    untold: (source) => `${source} critica o livro em outra língua; este artigo não repete a crítica.`,
    noCriticism: 'Nenhuma fonte critica o livro.',
  },
}

/** A day in words: "22 November 2026", "22 de novembro de 2026". */
export const dayInWords = (at: string, language: ArticleLanguage): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(at),
  )

/** The sources that the article cites; all that were read where it cites none. */
const citedSources = ({ article, claims, snapshots }: MethodNoteInput): MethodNoteInput['snapshots'] => {
  const read = snapshots.filter(({ outcome }) => outcome === 'content')
  const sourceOfClaim = new Map(claims.map(({ claim_id, source_id }) => [claim_id, source_id]))
  const cited = new Set(
    article.citations.flatMap(({ claim_ids, passage_ids }) => [
      ...claim_ids.map((id) => sourceOfClaim.get(id)),
      ...passage_ids.map((id) => id.slice(0, id.lastIndexOf('.'))),
    ]),
  )
  const resting = read.filter(({ source_id }) => cited.has(source_id))
  return resting.length > 0 ? resting : read
}

/** A source by its name, with its address where readers can go there. */
const sourceName = ({ label, url, source }: MethodNoteInput['snapshots'][number]): string => {
  const name = escapeMarkdown(label, true).replaceAll(/[[\]]/gu, '\\$&')
  if (url === null || source === 'book' || !/^https?:\/\/[^\s<>()]+$/iu.test(url)) return name
  return `[${name}](${url})`
}

const datedSources = (input: MethodNoteInput): string => {
  const { language } = input.article
  const lines = citedSources(input).map((snapshot) =>
    words[language].read(sourceName(snapshot), dayInWords(snapshot.fetched_at, language)),
  )
  return lines.length === 0 ? '' : words[language].sources([...new Set(lines)].join('; '))
}

/** One limitation: what the article says of it, else what a claim says that may be shown, else who names one. */
const limitationOf = ({ article, claims, snapshots }: MethodNoteInput): string => {
  const { language, citations, markdown } = article
  const said = words[language]
  const critical = claims.filter(({ topic }) => topic === 'criticism')
  const ids = new Set(critical.map(({ claim_id }) => claim_id))
  const resting = citations.filter(({ kind, claim_ids }) => kind === 'factual' && claim_ids.some((id) => ids.has(id)))
  const written = new Set(resting.map(({ sentence }) => sentence))
  const told = placedSentences(parseArticle(markdown)).find(({ text, section }) => section >= 0 && written.has(text))
  if (told) return said.limitation(escapeMarkdown(told.text, true))
  const shown = critical.find(({ language: own, source_id }) => {
    const snapshot = snapshots.find((one) => one.source_id === source_id)
    return sameLanguage(own, language) && snapshot?.source !== 'book' && (snapshot?.rights?.show ?? 'all') === 'all'
  })
  if (shown) return said.limitation(escapeMarkdown(shown.text, true))
  const [first] = critical
  if (first === undefined) return said.noCriticism
  const label = snapshots.find(({ source_id }) => source_id === first.source_id)?.label
  return said.untold(escapeMarkdown(label ?? first.source_id, true))
}

/** How the article came about, for its readers, in its language; one paragraph of Markdown, made from the evidence alone. */
export const methodNote = (input: MethodNoteInput): string => {
  const { language, judgement } = input.article
  const said = words[language]
  const reviewer = namedPerson(input.approvedBy)
  const sentences = [
    datedSources(input),
    judgement === null
      ? said.synthesis
      : said.judged(escapeMarkdown(namedPerson(judgement.by) ?? said.anEditor, true), judgement.read_it),
    reviewer === null ? '' : said.approved(escapeMarkdown(reviewer)),
    limitationOf(input),
  ]
  return `**${said.lead}.** ${sentences.filter((sentence) => sentence !== '').join(' ')}`
}

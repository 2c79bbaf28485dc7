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
  readonly limitation: (source: string, sentence: string) => string
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
    limitation: (source, sentence) => `A limitation that ${source} names: ${sentence}`,
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
    limitation: (source, sentence) => `Uma limitação que ${source} aponta: ${sentence}`,
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

/** Openings that lean on the sentence before: such a sentence is told only when there is no other. */
const leaning =
  /^(?:the same|that|this|these|those|it|its|they|he|she|yet|but|another|a further|also|there|o mesmo|a mesma|isso|isto|esse|essa|este|esta|ele|ela|outr[oa]|também|mas|já|ali)(?!\p{L})/iu

type Critic = { readonly source: string; readonly sentence: string }

/** What the sections of the article say of a limitation, and whose it is. */
const toldLimitation = ({ article, snapshots }: MethodNoteInput, critical: readonly Claim[]): Critic | null => {
  const sources = new Map(critical.map(({ claim_id, source_id }) => [claim_id, source_id]))
  const sourceOf = new Map(
    article.citations.flatMap(({ sentence, kind, claim_ids }) => {
      const id = claim_ids.find((one) => sources.has(one))
      return kind === 'factual' && id !== undefined ? [[sentence, sources.get(id) ?? ''] as const] : []
    }),
  )
  const told = placedSentences(parseArticle(article.markdown)).filter(
    ({ text, section }) => section >= 0 && sourceOf.has(text),
  )
  const best = told.find(({ text }) => !leaning.test(text)) ?? told[0]
  if (best === undefined) return null
  return { source: labelOf(snapshots, sourceOf.get(best.text) ?? ''), sentence: best.text }
}

const labelOf = (snapshots: MethodNoteInput['snapshots'], sourceId: string): string =>
  escapeMarkdown(snapshots.find(({ source_id }) => source_id === sourceId)?.label ?? sourceId, true)

/** What a claim says of a limitation whose words may be shown, in the article's language. */
const claimedLimitation = ({ article, snapshots }: MethodNoteInput, critical: readonly Claim[]): Critic | null => {
  const claim = critical.find(({ language, source_id }) => {
    const snapshot = snapshots.find((one) => one.source_id === source_id)
    const isShown = snapshot?.source !== 'book' && (snapshot?.rights?.show ?? 'all') === 'all'
    return isShown && sameLanguage(language, article.language)
  })
  return claim ? { source: labelOf(snapshots, claim.source_id), sentence: claim.text } : null
}

/** One limitation: what the article says of it, else what a claim says that may be shown, else who names one. */
const limitationOf = (input: MethodNoteInput): string => {
  const said = words[input.article.language]
  const critical = input.claims.filter(({ topic }) => topic === 'criticism')
  const found = toldLimitation(input, critical) ?? claimedLimitation(input, critical)
  if (found) return said.limitation(found.source, escapeMarkdown(found.sentence, true))
  const [first] = critical
  return first === undefined ? said.noCriticism : said.untold(labelOf(input.snapshots, first.source_id))
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

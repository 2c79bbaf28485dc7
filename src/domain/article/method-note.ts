import type { ArticleLanguage } from '../content-schema.ts'
import type { Claim, Snapshot } from '../evidence.ts'
import { sameLanguage } from '../language.ts'
import { systemActor } from '../system-actor.ts'
import type { Article } from './article.ts'
import { escapeMarkdown } from './escape.ts'
import { mostTelling, namesSpeaker, standsAlone } from './method-note-limits.ts'
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
  readonly unreviewed: string
  readonly limitation: (source: string, sentence: string) => string
  /** The same where the sentence says itself who speaks; the source is null where it is named too. */
  readonly spoken: (source: string | null, sentence: string) => string
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
    unreviewed: 'It passed the checks of the software; no person reviewed it before it was published.',
    spoken: (source, sentence) => `One limitation${source === null ? '' : ` (${source})`}: ${sentence}`,
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
    unreviewed: 'O artigo passou pelas verificações do software; nenhuma pessoa o revisou antes da publicação.',
    spoken: (source, sentence) => `Uma limitação${source === null ? '' : ` (${source})`}: ${sentence}`,
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

/** A source and when it was read, as Markdown: "[The publisher](https://...), read on 2 January 2026". */
export const datedSource = (snapshot: MethodNoteInput['snapshots'][number], language: ArticleLanguage): string =>
  words[language].read(sourceName(snapshot), dayInWords(snapshot.fetched_at, language))

const datedSources = (input: MethodNoteInput): string => {
  const { language } = input.article
  const lines = citedSources(input).map((snapshot) => datedSource(snapshot, language))
  return lines.length === 0 ? '' : words[language].sources([...new Set(lines)].join('; '))
}

type Critic = { readonly label: string; readonly sentence: string }

/** What the sections of the article say of limitations, and whose they are. */
const toldLimitations = ({ article, snapshots }: MethodNoteInput, critical: readonly Claim[]): readonly Critic[] => {
  const sources = new Map(critical.map(({ claim_id, source_id }) => [claim_id, source_id]))
  const sourceOf = new Map(
    article.citations.flatMap(({ sentence, kind, claim_ids }) => {
      const id = claim_ids.find((one) => sources.has(one))
      return kind === 'factual' && id !== undefined ? [[sentence, sources.get(id) ?? ''] as const] : []
    }),
  )
  return placedSentences(parseArticle(article.markdown))
    .filter(({ text, section }) => section >= 0 && sourceOf.has(text))
    .map(({ text }) => ({ label: labelOf(snapshots, sourceOf.get(text) ?? ''), sentence: text }))
}

const labelOf = (snapshots: MethodNoteInput['snapshots'], sourceId: string): string =>
  snapshots.find(({ source_id }) => source_id === sourceId)?.label ?? sourceId

/** What claims say of limitations whose words may be shown, in the article's language. */
const claimedLimitations = ({ article, snapshots }: MethodNoteInput, critical: readonly Claim[]): readonly Critic[] =>
  critical
    .filter(({ language, source_id }) => {
      const snapshot = snapshots.find((one) => one.source_id === source_id)
      const isShown = snapshot?.source !== 'book' && (snapshot?.rights?.show ?? 'all') === 'all'
      return isShown && sameLanguage(language, article.language)
    })
    .map(({ source_id, text }) => ({ label: labelOf(snapshots, source_id), sentence: text }))

/** One limitation in words: nobody is named twice. */
const inWords = ({ label, sentence }: Critic, language: ArticleLanguage): string => {
  const text = escapeMarkdown(sentence, true)
  const source = escapeMarkdown(label, true)
  if (sentence.toLowerCase().includes(label.toLowerCase())) return words[language].spoken(null, text)
  return namesSpeaker(sentence) ? words[language].spoken(source, text) : words[language].limitation(source, text)
}

/**
 * One limitation: the most telling that the article tells and that stands alone, else one that a claim tells and that may be
 * shown, else one that leans on its paragraph, else who names one.
 */
const limitationOf = (input: MethodNoteInput): string => {
  const { language } = input.article
  const critical = input.claims.filter(({ topic }) => topic === 'criticism')
  const told = toldLimitations(input, critical)
  const claimed = claimedLimitations(input, critical)
  const alone = [told, claimed].map((some) => some.filter(({ sentence }) => standsAlone(sentence)))
  const found = [...alone, told, claimed].find((some) => some.length > 0)
  const best = found && mostTelling(found)
  if (best) return inWords(best, language)
  const [first] = critical
  const said = words[language]
  return first === undefined
    ? said.noCriticism
    : said.untold(escapeMarkdown(labelOf(input.snapshots, first.source_id), true))
}

/** How the article came about, for its readers, in its language; one paragraph of Markdown, made from the evidence alone. */
export const methodNote = (input: MethodNoteInput): string => {
  const { language, judgement } = input.article
  const said = words[language]
  const reviewer = namedPerson(input.approvedBy)
  const unreviewed = input.approvedBy === systemActor.name ? said.unreviewed : ''
  const sentences = [
    datedSources(input),
    judgement === null
      ? said.synthesis
      : said.judged(escapeMarkdown(namedPerson(judgement.by) ?? said.anEditor, true), judgement.read_it),
    reviewer === null ? unreviewed : said.approved(escapeMarkdown(reviewer)),
    limitationOf(input),
  ]
  return `**${said.lead}.** ${sentences.filter((sentence) => sentence !== '').join(' ')}`
}

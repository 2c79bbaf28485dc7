import type { BookRecord } from '../book-record.ts'
import type { BookBrief } from '../writing.ts'
import type { Article, EditorJudgement } from './article.ts'
import { type BookNode, bookNode, type OrganisationNode, type PersonNode } from './json-ld-book.ts'
import { namedPerson } from './published-person.ts'

/** What the structured data of an article is made from. */
export interface JsonLdInput {
  readonly article: Pick<
    Article,
    'language' | 'title' | 'meta_description' | 'focus_keyword' | 'judgement' | 'created_at'
  >
  readonly brief: BookBrief
  readonly record: BookRecord
  /** Who approved the article, as the ledger keeps it; null where nobody has. */
  readonly approvedBy: string | null
  /** Who runs the site, or null when that is not known. */
  readonly organisation: string | null
  /** Where the article stands, or null when that is not known yet. */
  readonly url: string | null
  /** ISO 8601 UTC: when it was first published, or null when it is not. */
  readonly publishedAt: string | null
}

/** The editor's own verdict in the words of schema.org. @source https://developers.google.com/search/docs/appearance/structured-data/review-snippet */
export interface ReviewNode {
  readonly '@type': 'Review'
  readonly itemReviewed: Pick<BookNode, '@type' | '@id' | 'name'>
  readonly author: PersonNode
  readonly datePublished: string
  readonly inLanguage: string
  readonly reviewBody?: string
  readonly reviewRating?: {
    readonly '@type': 'Rating'
    readonly ratingValue: number
    readonly bestRating: 5
    readonly worstRating: 1
  }
}

/** The article in the words of schema.org. @source https://schema.org/BlogPosting */
export interface PostingNode {
  readonly '@type': 'BlogPosting'
  readonly '@id': string
  readonly headline: string
  readonly inLanguage: string
  readonly about: { readonly '@id': string }
  readonly description?: string
  readonly keywords?: string
  readonly author?: PersonNode | OrganisationNode
  readonly editor?: PersonNode
  readonly publisher?: OrganisationNode
  readonly url?: string
  readonly mainEntityOfPage?: string
  readonly datePublished?: string
  readonly dateModified?: string
}

/** The structured data of an article: the posting, the book that it is about, and the editor's review where they gave one. */
export interface ArticleGraph {
  readonly '@context': 'https://schema.org'
  readonly '@graph': readonly (PostingNode | BookNode | ReviewNode)[]
}

/** Names from this length on are no names to search engines. */
const authorCharacters = 100

const personOf = (actor: string | null | undefined): PersonNode | null => {
  const name = namedPerson(actor)
  return name === null || name.length >= authorCharacters ? null : { '@type': 'Person', name }
}

/** The editor's review; null where they gave none, or where no named person stands behind it. */
const reviewNode = (judgement: EditorJudgement | null, book: BookNode, language: string): ReviewNode | null => {
  const author = personOf(judgement?.by)
  if (judgement === null || author === null) return null
  const { sentences, rating, at } = judgement
  if (sentences.length === 0 && rating === null) return null
  return {
    '@type': 'Review',
    itemReviewed: { '@type': 'Book', '@id': book['@id'], name: book.name },
    author,
    datePublished: at,
    inLanguage: language,
    ...(sentences.length > 0 && { reviewBody: sentences.join(' ') }),
    ...(rating !== null && {
      reviewRating: { '@type': 'Rating', ratingValue: rating, bestRating: 5, worstRating: 1 } as const,
    }),
  }
}

/** Who answers for the article: the person who judged, else the one who approved it, else the site. */
const postingNode = (input: JsonLdInput, page: string, book: BookNode): PostingNode => {
  const { article, organisation, url, publishedAt } = input
  const site: OrganisationNode | null = organisation === null ? null : { '@type': 'Organization', name: organisation }
  const approver = personOf(input.approvedBy)
  const author = personOf(article.judgement?.by) ?? approver ?? site
  const isChanged = publishedAt !== null && article.created_at > publishedAt
  return {
    '@type': 'BlogPosting',
    '@id': `${page}#article`,
    headline: article.title,
    inLanguage: article.language,
    about: { '@id': book['@id'] },
    ...(article.meta_description !== '' && { description: article.meta_description }),
    ...(article.focus_keyword !== '' && { keywords: article.focus_keyword }),
    ...(author !== null && { author }),
    ...(approver !== null && approver.name !== author?.name && { editor: approver }),
    ...(site !== null && { publisher: site }),
    ...(url !== null && { url, mainEntityOfPage: url }),
    ...(publishedAt !== null && { datePublished: publishedAt }),
    ...(isChanged && { dateModified: article.created_at }),
  }
}

/**
 * The structured data of an article, with only what is true: a review only where the editor judged, a rating only where the editor
 * gave one, and never prices, covers, or the stars of other sites.
 */
export const articleJsonLd = (input: JsonLdInput): ArticleGraph => {
  const page = input.url ?? ''
  const book = bookNode(`${page}#book`, input.brief, input.record)
  const review = reviewNode(input.article.judgement, book, input.article.language)
  return {
    '@context': 'https://schema.org',
    '@graph': [postingNode(input, page, book), book, ...(review === null ? [] : [review])],
  }
}

const unsafe: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** Structured data as a script element for a page's head; nothing in it can end the element. */
export const jsonLdScript = (graph: ArticleGraph): string => {
  const json = JSON.stringify(graph).replaceAll(/[<>&\u2028\u2029]/gu, (sign) => unsafe[sign] ?? sign)
  return `<script type="application/ld+json">${json}</script>`
}

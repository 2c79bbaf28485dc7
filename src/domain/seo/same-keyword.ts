import type { OpenWorld } from '../article/world.ts'
import { mainTitle, tellingWords } from '../identity/titles.ts'
import { noticeSentences } from '../kept-words/notice-sentences.ts'
import type { OwnPost } from '../own-post.ts'
import type { BookBrief } from '../writing.ts'
import { holdsKeyword, type Keyword, keywordOf, sameKeywords } from './keyword.ts'
import { row, type SeoRow } from './seo-row.ts'
import { tellSeo } from './seo-sentences.ts'

const otherPosts = (posts: readonly OwnPost[], submissionId: string | null): readonly OwnPost[] =>
  posts.filter(({ submission_id }) => submission_id === null || submission_id !== submissionId)

const postKeywords = new WeakMap<OwnPost, Keyword>()

/** What a post wants to be found by: what it says, else the beginning of its title. Made ready once, for an editor types on. */
const keywordOfPost = (post: OwnPost, language: string): Keyword => {
  const known = postKeywords.get(post)
  if (known?.language === language) return known
  const keyword = keywordOf(post.focus_keyword?.trim() || mainTitle(post.title), language)
  postKeywords.set(post, keyword)
  return keyword
}

/** The own post that wants to be found by the same words, or null. */
const rivalOf = (keyword: Keyword, posts: readonly OwnPost[]): OwnPost | null =>
  posts.find((post) => sameKeywords(keyword, keywordOfPost(post, keyword.language))) ?? null

/** Looks for an own post with the same focus keyword: two posts of one site for one search stand in each other's way. */
export const sameKeywordElsewhere = (
  keyword: Keyword,
  posts: readonly OwnPost[],
  submissionId: string | null,
): SeoRow => {
  const check = 'same_keyword_elsewhere'
  if (keyword.text === '') return row(check, 'pass', tellSeo('same_keyword_none', {}))
  const others = otherPosts(posts, submissionId)
  const rival = rivalOf(keyword, others)
  if (rival !== null)
    return row(
      check,
      'warn',
      tellSeo('same_keyword_taken', { title: rival.title, url: rival.url, keyword: keyword.text }),
    )
  return others.length === 0
    ? row(check, 'pass', tellSeo('same_keyword_alone', {}))
    : row(check, 'pass', tellSeo('same_keyword_free', { posts: others.length, keyword: keyword.text }))
}

/** A title before its subtitle, as printed. */
const shortTitle = (title: string): string => title.split(/:\s|\s[-–—|]\s/u)[0]?.trim() ?? title

const digits = (text: string): string => text.replaceAll(/[-\s‐‑–]/gu, '')

/** Whether a post names one of these numbers as an ISBN would be written. */
const namesIsbn = ({ sentences, title }: OwnPost, isbns: readonly string[]): boolean =>
  isbns.length > 0 &&
  [title, ...sentences].some(
    (text) => /\d[\d\s‐‑–-]{8,}[\dX]/iu.test(text) && isbns.some((isbn) => digits(text).includes(isbn)),
  )

const namesAuthor = ({ sentences, title }: OwnPost, authors: readonly string[], language: string): boolean =>
  authors.some((author) => {
    const name = keywordOf(author, language)
    return [title, ...sentences].some((text) => holdsKeyword(text, name))
  })

/** Whether a post's title names the book: a title of one word is too common without the author. */
const namesBook = (post: OwnPost, { title, authors }: BookBrief, language: string): boolean => {
  const main = mainTitle(title)
  if (!holdsKeyword(post.title, keywordOf(main, language))) return false
  return tellingWords(main).length > 1 || namesAuthor(post, authors, language)
}

/** A book that is about to be written about. */
export interface BookToCome {
  readonly brief: BookBrief
  /** Digits only; empty when unknown. */
  readonly isbns: readonly string[]
  readonly language: string
  readonly submission_id: string
}

/** The book of an evidence world, as it is looked for among own posts. */
export const bookToCome = ({ brief, schema, knowledgeBase }: OpenWorld): BookToCome => {
  const { isbn_10, isbn_13 } = knowledgeBase.record
  const isbns = [isbn_13?.value, isbn_10?.value].filter((value) => typeof value === 'string')
  return { brief, isbns, language: schema.language, submission_id: knowledgeBase.submission_id }
}

/**
 * What an editor should know before a book is written about: an own post is about the same book, or has the short title for its
 * focus keyword, which the article's will likely be. Null when there is nothing to say.
 */
export const sameKeyword = (
  { brief, isbns, language, submission_id }: BookToCome,
  ownPosts: readonly OwnPost[],
): string | null => {
  const others = otherPosts(ownPosts, submission_id)
  const numbers = isbns.map(digits)
  const same = others.find((post) => namesIsbn(post, numbers) || namesBook(post, brief, language))
  if (same) return noticeSentences.same_book({ title: same.title, url: same.url })
  const likely = keywordOf(mainTitle(brief.title), language)
  const rival = rivalOf(likely, others)
  return rival && noticeSentences.same_keyword({ title: rival.title, url: rival.url, keyword: shortTitle(brief.title) })
}

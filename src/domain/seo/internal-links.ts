import type { SeoReport } from '../article/article.ts'
import type { ArticleTree } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import type { OwnPost } from '../own-post.ts'
import type { Message } from '../told.ts'
import { contentWords } from '../words.ts'
import { type Keyword, keywordOf, wordsHoldKeyword } from './keyword.ts'
import { namesIn, personKey, titleWords } from './names.ts'
import { row, type SeoRow } from './seo-row.ts'
import { tellSeo } from './seo-sentences.ts'

type Suggestion = SeoReport['internal_links'][number]

const most = 5
/** Points of likeness, and the least that is worth a link: an author or a subject alone, or two shared names. */
const points = { author: 4, subject: 4, name: 1.5, nameInTitle: 3, enough: 3 } as const
/** Names in a reason. */
const namesTold = 3

/** An own post made ready for comparison. */
interface ReadyPost {
  readonly post: OwnPost
  readonly names: ReadonlyMap<string, string>
  readonly title: ReadonlyMap<string, string>
  /** The stems of its title. */
  readonly titleStems: readonly string[]
  /** What it says that it wants to be found by. */
  readonly about: Keyword | null
  /** Its words in the form in which persons are looked for. */
  readonly text: string
}

/** Own posts with how many of them have each name. */
interface Shelf {
  readonly language: string
  readonly ready: readonly ReadyPost[]
  readonly spread: ReadonlyMap<string, number>
}

const shelves = new WeakMap<readonly OwnPost[], Shelf>()

/** Makes the posts ready; the same list is made ready once, for an editor types on. */
const shelfOf = (posts: readonly OwnPost[], language: string): Shelf => {
  const known = shelves.get(posts)
  if (known?.language === language) return known
  const ready = posts
    .filter(({ url }) => /^https?:/iu.test(url))
    .map((post) => ({
      post,
      names: namesIn(post.sentences),
      title: titleWords(post.title),
      titleStems: contentWords(post.title, language),
      about: post.focus_keyword === null ? null : keywordOf(post.focus_keyword, language),
      text: personKey([post.title, ...post.sentences].join(' ')),
    }))
  const spread = new Map<string, number>()
  for (const { names, title } of ready)
    for (const key of new Set([...names.keys(), ...title.keys()])) spread.set(key, (spread.get(key) ?? 0) + 1)
  const shelf = { language, ready, spread }
  shelves.set(posts, shelf)
  return shelf
}

/** A name that a third of the posts share, and three at least, tells none from another. */
const isRare = (count: number, posts: number): boolean => count <= Math.max(2, posts / 3)

/** The article as it is compared with posts. */
interface Subject {
  readonly names: ReadonlyMap<string, string>
  /** The stems of each of its sentences. */
  readonly sentences: readonly (readonly string[])[]
  readonly authors: readonly string[]
  readonly keyword: Keyword
}

const subjectOf = (tree: ArticleTree, keyword: Keyword, world: OpenWorld): Subject => {
  const sections = tree.sections.filter((_, index) => world.schema.sections[index]?.form !== 'details')
  const sentences = [...tree.preamble, ...sections.flatMap(({ blocks }) => blocks)].flatMap((block) =>
    block.sentences.map(({ text }) => text),
  )
  const { authors, publisher } = world.brief
  const own = new Set(
    [...authors, publisher ?? '', ...world.sourceLabels.values()].flatMap((name) => [...titleWords(name).keys()]),
  )
  return {
    names: new Map([...namesIn(sentences)].filter(([key]) => !own.has(key))),
    sentences: sentences.map((sentence) => contentWords(sentence, keyword.language)),
    authors,
    keyword,
  }
}

/** How close a post is to the article, in points, and why. */
const closeness = (
  { post, names, title, titleStems, about, text }: ReadyPost,
  subject: Subject,
  shelf: Shelf,
): { score: number; reason: Message } => {
  const author = subject.authors.find((name) => name.trim().includes(' ') && text.includes(personKey(name)))
  const mentions = about !== null && subject.sentences.some((sentence) => wordsHoldKeyword(sentence, about))
  const isAbout = subject.keyword.text !== '' && wordsHoldKeyword(titleStems, subject.keyword)
  const rare = (key: string): boolean => isRare(shelf.spread.get(key) ?? 0, shelf.ready.length)
  const inTitle = [...title.keys()].filter((key) => subject.names.has(key) && rare(key))
  const shared = [...names.keys()].filter((key) => subject.names.has(key) && !title.has(key) && rare(key))
  const told = [...inTitle, ...shared].map((key) => subject.names.get(key) ?? key).slice(0, namesTold)
  return {
    score:
      (author ? points.author : 0) +
      (mentions || isAbout ? points.subject : 0) +
      inTitle.length * points.nameInTitle +
      shared.length * points.name,
    reason: tellSeo('link_reason', {
      author: author ?? '',
      subject: mentions ? (post.focus_keyword ?? '') : '',
      keyword: isAbout ? subject.keyword.text : '',
      names: told,
    }),
  }
}

/** An address without what makes no other page of it. */
const addressOf = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '')
    .toLowerCase()

/** Own posts that are worth a link from the article, the closest first, each with the reason; and whether the article has such links. */
export const internalLinks = (
  tree: ArticleTree,
  keyword: Keyword,
  world: OpenWorld,
): { readonly row: SeoRow; readonly suggestions: readonly Suggestion[] } => {
  const shelf = shelfOf(world.ownPosts, keyword.language)
  const submissionId = world.knowledgeBase.submission_id
  const others = shelf.ready.filter(
    ({ post }) => /^https?:/iu.test(post.url) && (post.submission_id === null || post.submission_id !== submissionId),
  )
  const links = [...tree.preamble, ...tree.sections.flatMap(({ blocks }) => blocks)].flatMap((block) => block.links)
  const linked = new Set(links.filter(({ image }) => !image).map(({ url }) => addressOf(url)))
  const isLinked = ({ url }: OwnPost): boolean => linked.has(addressOf(url))
  const count = others.filter(({ post }) => isLinked(post)).length
  const subject = subjectOf(tree, keyword, world)
  const suggestions = others
    .filter(({ post }) => !isLinked(post))
    .map((ready) => ({ post: ready.post, ...closeness(ready, subject, shelf) }))
    .filter(({ score }) => score >= points.enough)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ post: { url, title }, reason: { message, ...told } }) => ({ url, title, reason: message, ...told }))
  return { row: rowOf(count, suggestions, others.length), suggestions }
}

const rowOf = (count: number, suggestions: readonly Suggestion[], posts: number): SeoRow => {
  const check = 'internal_links'
  const [first] = suggestions
  if (count > 0) return row(check, 'pass', tellSeo('links_held', { count }))
  if (first) return row(check, 'warn', tellSeo('links_missing', { title: first.title, more: suggestions.length - 1 }))
  return posts === 0
    ? row(check, 'pass', tellSeo('links_no_posts', {}))
    : row(check, 'pass', tellSeo('links_none_close', { posts }))
}

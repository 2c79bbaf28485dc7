import type { Publication, Submission } from '../../src/domain/submission.ts'
import { drawPicture, pictureChoice } from './drawn-images.ts'
import type { PlannedBook } from './plan.ts'
import { pathOf, type SiteState } from './site-state.ts'

/** Posts, images and terms: as many as were asked for, and as many as stand at the site. */
export interface Tally {
  readonly posts: number
  readonly images: number
  readonly terms: number
}

/** What became of the books of one site. */
export interface Judgement {
  readonly expected: Tally
  readonly found: Tally
  /** Posts, images and terms that are there twice, in words. */
  readonly duplicates: readonly string[]
  /** Books that are not public, or whose post the ledger does not know. */
  readonly lost: readonly string[]
  /** What a post lacks although the ledger says nothing of it. */
  readonly unnoticed: readonly string[]
  /** What the ledger says that the site did not take. */
  readonly toldRefusals: number
  /** Second posts that were thrown away by whoever made them. */
  readonly thrownAway: number
}

type SitePost = SiteState['posts'][number]

/** What of a book the site lacks, by the names that the ledger uses for what is refused. */
const lacking = async (book: PlannedBook, post: SitePost, state: SiteState): Promise<readonly string[]> => {
  const paths = new Set(post.terms.map((id) => pathOf(state, id)))
  const hasAll = (names: readonly string[]): boolean => names.every((name) => paths.has(name))
  const picture = await drawPicture(pictureChoice(book.picture))
  const image = state.images.find(({ id }) => id === post.image)
  const holds: Readonly<Record<string, boolean>> = {
    content: post.content.includes(book.lastWords),
    blocks: post.content.includes('<!-- wp:'),
    excerpt: post.excerpt === book.excerpt,
    slug: post.slug === book.slug,
    categories: hasAll(book.categories),
    tags: hasAll(book.tags),
    image: image?.hash === picture.hash,
    'image.alt': image?.alt === picture.alt,
    sticky: post.sticky === book.isSticky,
    json_ld: post.json_ld,
  }
  return Object.entries(holds).flatMap(([field, is]) => (is ? [] : [field]))
}

/** Whether the ledger tells of what a post lacks: among what was refused, or, for its form, among the notices. */
const isTold = (field: string, refused: Publication['refused'], notices: readonly string[]): boolean => {
  const [whole = field] = field.split('.')
  if ((refused ?? []).some((one) => one.field.split('.')[0] === whole)) return true
  return field === 'blocks' && notices.some((notice) => /block|firewall/iu.test(notice))
}

const twice = <T>(all: readonly T[], nameOf: (one: T) => string): readonly string[] =>
  [...Map.groupBy(all, nameOf)].flatMap(([name, same]) => (same.length > 1 ? [`${name}: ${same.length} times`] : []))

/** Whether the ledger says that the site did not take a field of a book at all. */
const wasRefused = ({ id }: PlannedBook, field: string, submissions: readonly Submission[]): boolean =>
  submissions
    .find(({ submission_id }) => submission_id === id)
    ?.publications.some(({ refused = [] }) => refused.some((one) => one.field === field)) ?? false

/** Every term that the books ask for, with those above it. */
const termsOf = ({ categories, tags }: Pick<PlannedBook, 'categories' | 'tags'>): readonly string[] => [
  ...categories.flatMap((path) => {
    const names = path.split(' > ')
    return names.map((_, index) => `category ${names.slice(0, index + 1).join(' > ')}`)
  }),
  ...tags.map((name) => `post_tag ${name}`),
]

/** What must stand at the site: all that was asked for but what nobody who asked for it could have, as the ledger told. */
const expectedOf = (books: readonly PlannedBook[], submissions: readonly Submission[]): Tally => {
  const having = (field: string) => books.filter((book) => !wasRefused(book, field, submissions))
  const none = { categories: [], tags: [] }
  return {
    posts: books.length,
    images: new Set(having('image').map(({ picture }) => picture)).size,
    terms: new Set([
      ...having('categories').flatMap(({ categories }) => termsOf({ ...none, categories })),
      ...having('tags').flatMap(({ tags }) => termsOf({ ...none, tags })),
    ]).size,
  }
}

interface Evidence {
  readonly books: readonly PlannedBook[]
  readonly submissions: readonly Submission[]
  readonly state: SiteState
  /** Ids of terms and posts that were there before. */
  readonly before: SiteState
}

const judgeBook = async (book: PlannedBook, posts: readonly SitePost[], { submissions, state }: Evidence) => {
  const submission = submissions.find(({ submission_id: id }) => id === book.id)
  const publication = submission?.publications.find(({ target }) => target === book.id)
  const post = posts.find(({ id }) => String(id) === publication?.external_id)
  if (submission?.status !== 'published' || post?.status !== 'publish') {
    const why = submission?.failure?.message ?? `its post is "${post?.status ?? 'not there'}"`
    return { lost: [`${book.id} (${book.fault}): ${submission?.status ?? 'not in the ledger'}, ${why}`], unnoticed: [] }
  }
  const lacks = await lacking(book, post, state)
  const untold = lacks.filter((field) => !isTold(field, publication?.refused, submission.notices))
  return { lost: [], unnoticed: untold.map((field) => `${book.id} (${book.fault}): ${field}`) }
}

/** Compares what was asked for with what stands at the site and what the ledger says. */
export const judgeSite = async (evidence: Evidence): Promise<Judgement> => {
  const { books, submissions, state, before } = evidence
  const old = { posts: new Set(before.posts.map(({ id }) => id)), terms: new Set(before.terms.map(({ id }) => id)) }
  const ours = state.posts.filter(({ id }) => !old.posts.has(id))
  const present = ours.filter(({ status }) => status !== 'trash')
  const terms = state.terms.filter(({ id }) => !old.terms.has(id))
  const judged = await Promise.all(books.map((book) => judgeBook(book, present, evidence)))
  return {
    expected: expectedOf(books, submissions),
    found: { posts: present.length, images: state.images.length, terms: terms.length },
    duplicates: [
      ...twice(present, ({ title }) => `post "${title}"`),
      ...twice(state.images, ({ hash }) => `image ${hash.slice(0, 12)}`),
      ...twice(terms, ({ id, taxonomy }) => `${taxonomy} ${pathOf(state, id)}`),
    ],
    lost: judged.flatMap(({ lost }) => lost),
    unnoticed: judged.flatMap(({ unnoticed }) => unnoticed),
    toldRefusals: submissions.reduce(
      (sum, { publications }) => sum + publications.reduce((all, { refused = [] }) => all + refused.length, 0),
      0,
    ),
    thrownAway: ours.length - present.length,
  }
}

import { randomUUID } from 'node:crypto'
import type { CollectionName, Collections, DocumentWrite } from '../../../ports/store.ts'
import { keyOf } from '../../../ports/store.ts'
import { asFieldName, type StoredBody, storedBody } from './stored-body.ts'

/** Collections of documents on the server. Two of the port's collections stand in two each. */
export const physicalNames = [
  'snapshots',
  'summaries',
  'knowledge_base',
  'books',
  'articles',
  'articles_drafts',
  'uploads',
  'stage_runs',
  'model_calls',
  'credentials',
  'sessions',
  'settings',
  'content_schemas',
  'prompts',
  'prompt_labels',
  'own_posts',
  'site_profiles',
  'counters',
  'dead_letters',
  'users',
  'api_tokens',
  'audit',
  'happenings',
  'deliveries',
  'notification_preferences',
  'saved_views',
  'submission_templates',
  'comments',
  'drafts',
  'proposals',
  'history',
  'steps',
] as const
/** The name of a collection of documents on the server. */
export type PhysicalName = (typeof physicalNames)[number]

/** Collections from which changes of submissions take documents away. */
export const namesWithRemovals = [
  'articles',
  'articles_drafts',
  'uploads',
  'own_posts',
  'settings',
  'history',
  'steps',
] as const satisfies readonly PhysicalName[]

/** Collections whose documents go with their submission, beside those above. */
export const namesWithErasures = [
  'snapshots',
  'summaries',
  'knowledge_base',
  'books',
  'stage_runs',
  'model_calls',
  'dead_letters',
  'comments',
  'drafts',
  'proposals',
] as const satisfies readonly PhysicalName[]

/** A document to be written on the server. */
export interface Placement {
  readonly collection: PhysicalName
  readonly key: string
  /** Fields beside the body, by which it is found. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly stored: StoredBody
  /** About how many bytes it takes. */
  readonly bytes: number
}

/** A document to be taken away on the server. */
export interface Removal {
  readonly collection: PhysicalName
  readonly key: string
  readonly isGone: true
}

/** What a write does to one document on the server. */
export type PhysicalWrite = Placement | Removal

/** Where a document goes that stands in one place. @throws DOCUMENT_TOO_LARGE */
export const placed = (
  collection: PhysicalName,
  key: string,
  value: unknown,
  fields: Readonly<Record<string, unknown>> = {},
): Placement => ({ collection, key, fields, ...storedBody(value, `${collection} ${key}`) })

/** Whether an editor made a version of an article, so that it is kept as a draft. */
const isDraft = (article: Collections['articles']): boolean => article.made_by.startsWith('editor:')

/**
 * What the writing of one document is on the server: the merged record of a knowledge base stands in `books`, an article
 * version that an editor made in `articles_drafts`, and nowhere else.
 * @throws DOCUMENT_TOO_LARGE
 */
export const physicalWrites = (write: DocumentWrite): readonly PhysicalWrite[] => {
  const { collection } = write
  const key = keyOf(write)
  if (collection === 'knowledge_base') {
    const { record, ...rest } = write.document
    const pair = randomUUID()
    return [placed('knowledge_base', key, rest, { pair }), placed('books', key, record, { pair })]
  }
  if (collection === 'articles') {
    const [home, other] = isDraft(write.document)
      ? (['articles_drafts', 'articles'] as const)
      : (['articles', 'articles_drafts'] as const)
    return [placed(home, key, write.document), { collection: other, key, isGone: true }]
  }
  if (collection === 'snapshots')
    return [placed(collection, key, write.document, { expires_at: write.document.expires_at ?? null })]
  if (collection === 'counters') {
    const { name, values } = write.document
    const named = Object.entries(values).map(([field, value]) => [asFieldName(field), value])
    const body = { name, values: Object.fromEntries(named) }
    // Never as text: the server itself adds to the numbers.
    return [{ ...placed(collection, key, body), stored: { body } }]
  }
  return [placed(collection, key, write.document)]
}

/** Where the documents of a collection of the port stand. */
export const homesOf = (collection: CollectionName): readonly PhysicalName[] => {
  if (collection === 'knowledge_base') return ['knowledge_base', 'books']
  if (collection === 'articles') return ['articles', 'articles_drafts']
  return [collection]
}

import type { ContentSchema } from '../../domain/content-schema.ts'
import type { Submission } from '../../domain/submission.ts'
import type { Store } from '../../ports/store.ts'

type Reading = Pick<Store, 'document' | 'documents'>

const isThere = async (store: Reading, target: string): Promise<boolean> =>
  target === 'file' || (await store.document('credentials', target)) !== null

/** What tells for which site an article is written. */
export interface SiteKnown extends Pick<Submission, 'publish_intent' | 'publications'> {
  readonly book: Pick<Submission['book'], 'publish_plan'>
}

/** The site that an article is for, as far as it is known before it is written: asked for, published at last, planned, or the only one with samples. */
const samplesFor = async (
  store: Reading,
  { book, publish_intent: intent, publications }: SiteKnown,
): Promise<readonly string[]> => {
  const known = intent?.target ?? publications.at(-1)?.target ?? book.publish_plan?.target
  if (known !== undefined) return (await store.document('site_profiles', known))?.voice_samples ?? []
  const described = (await store.documents('site_profiles', '')).filter(({ voice_samples: all }) => all.length > 0)
  const present = await Promise.all(described.map(({ target }) => isThere(store, target)))
  const [only, ...others] = described.filter((_, index) => present[index])
  return only !== undefined && others.length === 0 ? only.voice_samples : []
}

/**
 * The content schema with its tone shown by passages in the voice of the site that the article is for; as it is where no site is known
 * or none gave samples.
 */
export const inVoiceOfSite = async (
  store: Reading,
  submission: SiteKnown,
  schema: ContentSchema,
): Promise<ContentSchema> => {
  const samples = await samplesFor(store, submission)
  if (samples.length === 0) return schema
  const shown = samples.map((text, index) => `<sample ${index + 1}>\n${text}\n</sample ${index + 1}>`).join('\n')
  const rule =
    'Examples of how this site sounds follow. Take over their tone and rhythm; take no facts, names, opinions or sentences from them.'
  return { ...schema, tone: `${schema.tone}\n${rule}\n${shown}` }
}

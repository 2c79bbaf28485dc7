import { beginningOptions, coverAlt } from '../../../src/domain/beginning-options.ts'
import type { PostOptions } from '../../../src/domain/post-options.ts'
import type { SiteView } from '../../../src/http/contract/site-profile.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'

/** How an article is filed, as typed. */
export interface FilingDraft {
  readonly categories: readonly string[]
  readonly tags: readonly string[]
  readonly author: string
  readonly sticky: boolean
  readonly format: PostOptions['format']
  readonly postType: string
  readonly imageUrl: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
  /** As the browser's field gives it: local time without a zone. */
  readonly goLive: string
}

/** Local time without a zone, as the browser's field takes it. */
const localTimeOf = (at: string): string => {
  const date = new Date(at)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

const draftOf = (options: PostOptions, alt: string): FilingDraft => ({
  categories: options.categories,
  tags: options.tags,
  author: options.author ?? '',
  sticky: options.sticky,
  format: options.format,
  postType: options.post_type,
  imageUrl: options.image?.url ?? '',
  alt: options.image?.alt ?? alt,
  caption: options.image?.caption ?? '',
  credit: options.image?.credit ?? '',
  goLive: options.go_live_at === null ? '' : localTimeOf(options.go_live_at),
})

/** How an article is filed at a site unless the editor chooses: as asked for, as last time, or as the site's profile says. */
export const firstFiling = (
  { book, publish_intent: intent, publications }: Pick<SubmissionView, 'book' | 'publish_intent' | 'publications'>,
  { target, profile }: Pick<SiteView, 'target' | 'profile'>,
): FilingDraft => {
  const asked = intent?.target === target ? intent.options : undefined
  const earlier = publications.find((one) => one.target === target)?.options ?? null
  return draftOf(asked ?? beginningOptions({ book, profile, earlier }), coverAlt(book))
}

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The part of the request that a draft makes. */
export const optionsBodyOf = (draft: FilingDraft) => ({
  categories: [...draft.categories],
  tags: [...draft.tags],
  author: filled(draft.author),
  sticky: draft.sticky,
  format: draft.format,
  post_type: filled(draft.postType),
  image:
    filled(draft.imageUrl) === null
      ? null
      : { url: draft.imageUrl.trim(), alt: draft.alt, caption: filled(draft.caption), credit: filled(draft.credit) },
  go_live_at: draft.goLive === '' ? null : new Date(draft.goLive).toISOString(),
})

/** When it is meant to go out as the book was asked for, in local time; empty for at once, and once that instant is over. */
export const plannedTime = ({ book }: Pick<SubmissionView, 'book'>, nowMs: number): string => {
  const due = book.publish_plan?.due_at ?? null
  return due === null || Date.parse(due) <= nowMs ? '' : localTimeOf(due)
}

/** The site that is meant at first: the one asked for, one that lacks the article, the planned one before others, or the one it was published at last. */
export const firstTarget = (
  { book, publish_intent: intent, publications }: Pick<SubmissionView, 'book' | 'publish_intent' | 'publications'>,
  sites: readonly Pick<SiteView, 'target' | 'kind'>[],
): string => {
  const isThere = (target: string | undefined) => sites.some((site) => site.target === target)
  if (intent && isThere(intent.target)) return intent.target
  const planned = book.publish_plan?.target
  if (planned !== undefined && isThere(planned) && !publications.some((one) => one.target === planned)) return planned
  const lacking = sites.find(
    ({ target, kind }) => kind !== 'file' && !publications.some((one) => one.target === target),
  )
  const last = publications.at(-1)?.target
  return lacking?.target ?? (last !== undefined && isThere(last) ? last : 'file')
}

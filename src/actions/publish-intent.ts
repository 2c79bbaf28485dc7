import { beginningOptions } from '../domain/beginning-options.ts'
import type { DriftChoice, PostOptions } from '../domain/post-options.ts'
import { tellPublishing } from '../domain/refusals/publishing.ts'
import { mayShow } from '../domain/rights/picture-rights.ts'
import { blankProfile } from '../domain/site-profile.ts'
import type { PublishIntent, Submission } from '../domain/submission.ts'
import { earlierAt } from '../ports/publisher.ts'
import type { Store } from '../ports/store.ts'
import { createFieldChecks } from './field-checks.ts'
import { checkInstant, checkPostOptions, type PostOptionsInput } from './publish-options.ts'
import { siteAt } from './site-profile/sites.ts'

/** Where, when and how to publish, as it came in. */
export interface PublishInput {
  readonly target: string
  /** ISO 8601 with a zone; now unless told. */
  readonly due_at?: string | null | undefined
  /** How it is filed and shown there; what is left out stays as it was chosen for this site before. */
  readonly options?: PostOptionsInput | null | undefined
  /** What to do where somebody changed the post at the site; asks unless told. */
  readonly on_drift?: DriftChoice | null | undefined
}

/** How an article is filed at a target when nobody chooses: as it was chosen before, for this or the last publishing there. */
const standingOptions = async (
  store: Pick<Store, 'document'>,
  submission: Submission,
  target: string,
): Promise<PostOptions> => {
  const { book, publish_intent: asked } = submission
  if (asked?.target === target && asked.options) return asked.options
  const profile = (await store.document('site_profiles', target)) ?? blankProfile(target, '')
  return beginningOptions({ book, profile, earlier: earlierAt(submission, target)?.options ?? null })
}

/** Who asks to publish what, and in which part of the request. */
interface Asking {
  readonly by: string
  readonly now: string
  readonly submission: Submission
  readonly prefix?: string
}

/**
 * Checks where, when and how to publish. `prefix` names the part of the request it came in.
 * @throws INVALID_INPUT
 */
export const checkPublishIntent = async (
  store: Pick<Store, 'document' | 'documents'>,
  { target, due_at: due, options: given, on_drift: onDrift }: PublishInput,
  { by, now, submission, prefix = '' }: Asking,
): Promise<PublishIntent> => {
  const checks = createFieldChecks()
  if ((await siteAt(store, target)) === null)
    checks.refuse(`${prefix}target`, tellPublishing('publish_target_unknown', { target: target.slice(0, 60) }))
  const dueAt = due ? checkInstant(checks, `${prefix}due_at`, due) : now
  const stays = await standingOptions(store, submission, target)
  const options = checkPostOptions(checks, given ?? {}, { stays, prefix: `${prefix}options.` })
  if (options.image !== null) {
    const right = mayShow(options.image.url, await store.documents('snapshots', `${submission.submission_id}/`))
    if (!right.may) checks.refuse(`${prefix}options.image.url`, right.why)
  }
  checks.done()
  return { target, due_at: dueAt ?? now, by, options, ...(onDrift ? { on_drift: onDrift } : {}) }
}

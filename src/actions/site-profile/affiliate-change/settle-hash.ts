import { createHash } from 'node:crypto'
import { z } from 'zod'
import { PigmeuError } from '../../../domain/errors.ts'
import { instant } from '../../../ports/clock.ts'
import { earlierAt, type LivePost } from '../../../ports/publisher.ts'
import type { ActionDeps } from '../../deps.ts'
import type { PublishedThere } from './published-at.ts'

type Deps = Pick<ActionDeps, 'store' | 'clock'>

/** How often the ledger is written again when somebody else wrote in between. */
const tries = 20

const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex')
const noteName = ({ target, external_id }: PublishedThere['publication']): string =>
  `affiliate_change/${target}/${external_id}`

const noteSchema = z.object({ from_hash: z.string(), content_digest: z.string() })

/** Notes what is about to be put at the site: a process that dies right after is then not taken for a person who edits there. */
export const noteBefore = async (
  { store }: Deps,
  { publication }: PublishedThere,
  change: { readonly from: LivePost; readonly content: string },
): Promise<void> => {
  const value = { from_hash: change.from.content_hash, content_digest: digestOf(change.content) }
  await store.put([{ collection: 'settings', document: { name: noteName(publication), value } }])
}

/** Writes into the ledger what the post at the site is recognised by from now on, and drops the note. */
export const settleHash = async (
  { store, clock }: Deps,
  { submission, publication }: PublishedThere,
  formerHash: string,
  hash: string,
): Promise<void> => {
  const { target, external_id } = publication
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const current = await store.get(submission.submission_id)
    const standing = current === null ? null : earlierAt(current, target)
    // Published anew in between: then the ledger knows better.
    if (current === null || standing?.external_id !== external_id || standing.content_hash !== formerHash) break
    const publications = current.publications.map((one) => (one === standing ? { ...one, content_hash: hash } : one))
    const change = { moves: [], set: { publications }, documents: [] }
    if (await store.change(current.submission_id, current.version, change, instant(clock.now()))) break
    if (attempt === tries - 1) throw new PigmeuError('VERSION_CONFLICT')
  }
  await store.remove('settings', noteName(publication))
}

/**
 * Whether people changed the post since it was published; null when that cannot be known. What an earlier change of tags left
 * unfinished is finished first.
 */
export const isEditedThere = async (deps: Deps, there: PublishedThere, live: LivePost): Promise<boolean | null> => {
  const { content_hash: known = null } = there.publication
  if (known === null) return null
  if (known === live.content_hash) return false
  const note = noteSchema.safeParse((await deps.store.document('settings', noteName(there.publication)))?.value)
  const isOurs = note.success && note.data.from_hash === known && note.data.content_digest === digestOf(live.content)
  if (isOurs) await settleHash(deps, there, known, live.content_hash)
  return !isOurs
}

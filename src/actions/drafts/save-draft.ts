import { type Draft, type DraftWords, mostSetAside, type SetAside } from '../../domain/desk/draft.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { tellArticle } from '../../domain/refusals/articles.ts'
import { refusedField } from '../../domain/refusals/refused-fields.ts'
import { instant } from '../../ports/clock.ts'
import { findSubmission } from '../change-submission.ts'
import type { ActionDeps, Editor } from '../deps.ts'
import { findArticle } from '../find-article.ts'
import { limits } from '../limits.ts'

/** Words to be kept that are no version yet. */
export interface DraftInput {
  /** The draft's number as the writer knows it; 0 where they know of none. */
  readonly revision: number
  /** The version that the words began from. */
  readonly base_version: number
  /** The open page that they were typed on. */
  readonly desk: string
  readonly words: DraftWords
  /** Keeps what stood there beside them, because it was passed over rather than taken in. */
  readonly set_aside?: boolean | undefined
}

const conflict = (draft: Draft | null): PigmeuError => {
  const said = draft ? tellArticle('draft_other_words', { by: draft.by }) : tellArticle('draft_ended', {})
  return new PigmeuError('VERSION_CONFLICT', said, { context: { draft } })
}

const checkInput = ({ base_version, words }: DraftInput, current: number): void => {
  const longest = limits.textCharacters
  if (Object.values(words).some((text) => typeof text === 'string' && text.length > longest))
    throw refusedField('words', tellArticle('draft_too_long', { most: longest }), { subject: '' })
  if (base_version > current)
    throw refusedField('base_version', tellArticle('draft_base_unknown', { base: base_version, current }), {
      subject: '',
    })
}

const asideOf = (present: Draft | null, input: DraftInput): readonly SetAside[] => {
  const kept = present?.set_aside ?? []
  if (present === null || input.set_aside !== true) return kept
  return [...kept, { by: present.by, at: present.at, words: present.words }].slice(-mostSetAside)
}

/**
 * Keeps words that are no version yet, by compare-and-set on the draft's number. They are kept also when a newer version was
 * saved meanwhile: whoever reads `base_version` sees that, and nothing is lost.
 * @throws NOT_FOUND INVALID_INPUT; VERSION_CONFLICT with the present `draft` in its context, or null where it has ended
 */
export const saveDraft = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: DraftInput,
): Promise<Draft> => {
  const { store, events, clock } = deps
  const { version } = await findArticle(store, await findSubmission(deps, submissionId))
  checkInput(input, version)
  const present = await store.document('drafts', submissionId)
  if ((present?.revision ?? 0) !== input.revision) throw conflict(present)
  const at = instant(clock.now())
  const aside = asideOf(present, input)
  const draft: Draft = {
    submission_id: submissionId,
    revision: (present?.revision ?? Math.floor(clock.now())) + 1,
    base_version: input.base_version,
    by: editor.name,
    user_id: editor.actor?.user_id ?? null,
    desk: input.desk,
    at,
    words: input.words,
    ...(aside.length === 0 ? {} : { set_aside: [...aside] }),
  }
  const written = present
    ? await store.replace('drafts', present, draft)
    : await store.insert({ collection: 'drafts', document: draft })
  if (!written) throw conflict(await store.document('drafts', submissionId))
  events.publish({
    kind: 'draft',
    submission_id: submissionId,
    at,
    by: draft.by,
    desk: draft.desk,
    revision: draft.revision,
  })
  return draft
}

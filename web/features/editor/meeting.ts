import type { Article } from '../../../src/domain/article/article.ts'
import { type Draft, draftWordsOf } from '../../../src/domain/desk/draft.ts'
import { isSame } from './draft-state.ts'
import { type HeldWords, isUnsent, knownOf, type Told } from './held-words.ts'

/** Another wording stands at the server than the one that is known here. */
const meetDraft = (held: HeldWords, draft: Draft): HeldWords => {
  const { by, at, words: theirs } = draft
  const isOwn = held.sent !== null && isSame(theirs, held.sent)
  const other = isOwn ? null : { by, at }
  if (!isUnsent(held)) return { ...held, other, known: draft, base: draft.base_version, words: theirs, savedAt: at }
  if (isOwn || isSame(theirs, held.words)) return { ...held, other, known: draft }
  return {
    ...held,
    other,
    parting: { known: draft, conflict: { kind: 'draft', by, at, theirs, common: held.known.words } },
  }
}

/** After a look at what stands at the server: words that nobody typed here follow it, others may part from it. */
export const meet = (before: HeldWords, told: Told): HeldWords => {
  const { draft, article } = told
  const held = { ...before, article, setAside: draft?.set_aside ?? [], parting: null }
  if (draft && draft.revision !== held.known.revision) return meetDraft(held, draft)
  const isOver = draft === null && held.known.revision > 0 && article.version === held.base
  if (!isOver) return held
  const known = knownOf(told)
  return isUnsent(held) ? { ...held, known } : { ...held, known, words: known.words }
}

/** The words as they go on from the newer version, which is what they say. */
export const follow = (held: HeldWords, draft: Draft | null): HeldWords => ({
  ...held,
  base: held.article.version,
  known: knownOf({ draft, article: held.article }),
  words: draftWordsOf(held.article),
})

/** The words beside those of a newer version; `former` is the version that they went on from, where it is needed and found. */
export const partFromVersion = (held: HeldWords, draft: Draft | null, former: Article | null): HeldWords => {
  const { article } = held
  const { made_by, created_at: at } = article
  const by = made_by.replace(/^editor:/, '')
  const common = former ? draftWordsOf(former) : held.known.words
  const conflict = { kind: 'version', by, at, theirs: draftWordsOf(article), common } as const
  return { ...held, parting: { known: knownOf({ draft, article }), conflict } }
}

import type { Article } from '../../../src/domain/article/article.ts'
import { type DraftWords, draftWordsOf, type SetAside } from '../../../src/domain/desk/draft.ts'
import { isSame, type Known, type OtherWriter, type Parting } from './draft-state.ts'
import type { DraftCopy, DraftToSave, Standing } from './draft-wire.ts'

/** What the server says of an article and its draft. */
export type Told = Pick<Standing, 'draft' | 'article'>

/** The words of an article as a page holds them, beside what the server has. */
export interface HeldWords {
  /** The current version. */
  readonly article: Article
  readonly words: DraftWords
  readonly known: Known
  /** The version that the words go on from. */
  readonly base: number
  readonly parting: Parting | null
  /** What is on its way to the server: found there, it is no word of others. */
  readonly sent: DraftWords | null
  /** Whether what stands at the server is to be kept beside the words that are sent next. */
  readonly passesOver: boolean
  readonly other: OtherWriter | null
  readonly setAside: readonly SetAside[]
  /** When the draft was kept at the server last; null where there is none. */
  readonly savedAt: string | null
}

/** What the server has, by what it says. */
export const knownOf = ({ draft, article }: Told): Known =>
  draft ?? { revision: 0, base_version: article.version, words: draftWordsOf(article) }

/** The words with which a page begins: those that this browser kept, or else those of the server. */
export const firstHeld = (told: Told, copy: DraftCopy | null): HeldWords => {
  const known = copy ? { ...copy, words: copy.common } : knownOf(told)
  return {
    article: told.article,
    words: copy?.words ?? known.words,
    known,
    base: known.base_version,
    parting: null,
    sent: copy?.sent ?? null,
    passesOver: false,
    other: null,
    setAside: [],
    savedAt: told.draft?.at ?? null,
  }
}

/** Whether there is something that the server does not have. */
export const isUnsent = ({ words, known, base }: HeldWords): boolean =>
  !isSame(words, known.words) || (known.revision > 0 && known.base_version !== base)

/** Whether the words are those of the version. */
export const isUnchanged = ({ words, article }: HeldWords): boolean => isSame(words, draftWordsOf(article))

/** The words as they are sent to be kept. */
export const savingOf = ({ words, known, base, passesOver }: HeldWords): DraftToSave => ({
  revision: known.revision,
  base_version: base,
  words,
  set_aside: passesOver,
})

/** The words as this browser keeps them; `now` in epoch milliseconds. */
export const copyOf = ({ words, known, base, sent }: HeldWords, submissionId: string, now: number): DraftCopy => ({
  submission_id: submissionId,
  base_version: base,
  revision: known.revision,
  common: known.words,
  words,
  sent,
  changed_at: now,
})

/** After the server has taken what was sent; what is held meanwhile stays. */
export const arrived = (held: HeldWords, told: Told): HeldWords => ({
  ...held,
  article: told.article,
  known: knownOf(told),
  sent: null,
  passesOver: false,
  other: null,
  setAside: told.draft?.set_aside ?? [],
  savedAt: told.draft?.at ?? null,
})

/** After a conflict was settled with these words. */
export const settled = (held: HeldWords, { known, conflict }: Parting, words: DraftWords): HeldWords => {
  const next = { ...held, words, known, parting: null }
  if (conflict.kind === 'version') return { ...next, passesOver: false, base: held.article.version }
  // Words that took nothing in of theirs go on from where they went on before.
  const base = isSame(words, held.words) ? held.base : known.base_version
  return { ...next, passesOver: !isSame(words, conflict.theirs), base }
}

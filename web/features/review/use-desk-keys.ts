import { texts } from '../../texts/first.ts'
import { reviewTexts } from '../../texts/review.ts'
import { useKeys } from '../../ui/keys/use-keys.ts'
import type { PickedSentence } from './use-picked-sentence.ts'

interface DeskKeys {
  readonly picked: PickedSentence
  readonly onComment: () => void
  /** Absent where the article cannot be edited now. */
  readonly onEdit?: () => void
}

/** What can be done at the review desk by keys; arrows are heard where the sentences are. */
export const useDeskKeys = ({ picked, onComment, onEdit }: DeskKeys): void =>
  useKeys([
    { keys: 'j', label: reviewTexts.nextSentence, run: () => picked.step(1), inPalette: false },
    { keys: 'k', label: reviewTexts.previousSentence, run: () => picked.step(-1), inPalette: false },
    { keys: 'n', label: reviewTexts.nextFlagged, run: () => picked.stepFlagged(1) },
    { keys: 'p', label: reviewTexts.previousFlagged, run: () => picked.stepFlagged(-1) },
    { keys: 'c', label: reviewTexts.comments.add, run: onComment },
    ...(onEdit ? [{ keys: 'e', label: texts.review.edit, run: onEdit }] : []),
  ])

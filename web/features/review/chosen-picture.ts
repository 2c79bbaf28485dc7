import type { ImageChoice } from '../../../src/domain/post-options.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'

/** The picture that is chosen for an article: that of the publishing asked for, else that of the last one; null where none is. */
export const chosenPicture = ({
  publish_intent: intent,
  publications,
}: Pick<SubmissionView, 'publish_intent' | 'publications'>): ImageChoice | null =>
  intent?.options ? intent.options.image : (publications.at(-1)?.options?.image ?? null)

import type { Submission } from '../domain/submission.ts'
import type { Store } from '../ports/store.ts'
import { pageOfMhtml } from '../reading/mhtml.ts'

/** The page that an editor handed over for a source, as HTML; null where it was no page. */
export const uploadedPage = async (
  store: Pick<Store, 'document'>,
  { submission_id: id, sources }: Pick<Submission, 'submission_id' | 'sources'>,
  sourceId: string,
): Promise<string | null> => {
  const uploadId = sources.find(({ source_id }) => source_id === sourceId)?.upload_id ?? null
  const upload = uploadId === null ? null : await store.document('uploads', `${id}/${uploadId}`)
  if (upload?.kind === 'mhtml') return (await pageOfMhtml(upload.body))?.html ?? null
  return upload?.kind === 'html' ? upload.body : null
}

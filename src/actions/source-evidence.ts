import type { SourceKind } from '../domain/evidence.ts'
import { historySentences } from '../domain/kept-words/history-sentences.ts'
import { nextSourceId } from '../domain/new-submission.ts'
import type { SourceRequest, Submission, Upload } from '../domain/submission.ts'
import type { ActionEffect } from './change-submission.ts'

/** What an editor handed over, before it belongs to a submission. */
export interface Handover {
  readonly kind: SourceKind
  readonly url: string | null
  readonly upload: Pick<Upload, 'kind' | 'label' | 'body' | 'from_browser'> | null
  readonly identityKeys?: readonly string[]
}

/** A submission with one more source, and that source. */
export interface AddedSource {
  readonly submission: Submission
  readonly source: SourceRequest
}

/** A page that is handed over once more takes the place of the earlier one; it is one source, not two that agree. */
const isSamePage = (earlier: SourceRequest, { url, kind }: SourceRequest, upload: Handover['upload']): boolean =>
  (upload?.kind === 'html' || upload?.kind === 'mhtml') &&
  earlier.upload_id !== null &&
  url !== null &&
  earlier.url === url &&
  earlier.kind === kind

/** The change that adds a source and sends the submission back to reading. */
export const addSourceEffect = (
  submission: Submission,
  handover: Handover,
  { uploadId, by, now }: { uploadId: string; by: string; now: string },
): ActionEffect & { readonly source: SourceRequest } => {
  const { kind, url, upload, identityKeys = [] } = handover
  const source: SourceRequest = {
    source_id: nextSourceId(submission),
    kind,
    url,
    upload_id: upload ? uploadId : null,
    asked_at: now,
  }
  const document: Upload | null = upload && {
    ...upload,
    upload_id: uploadId,
    submission_id: submission.submission_id,
    url,
    by,
    at: now,
  }
  return {
    source,
    reason: historySentences.source_added({ source: upload ? upload.label : (url ?? kind) }).slice(0, 300),
    set: {
      sources: [...submission.sources.filter((earlier) => !isSamePage(earlier, source, upload)), source],
      identity_keys: [...new Set([...submission.identity_keys, ...identityKeys])],
    },
    documents: document ? [{ collection: 'uploads', document }] : [],
  }
}

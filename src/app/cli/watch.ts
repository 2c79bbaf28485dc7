import { setTimeout as sleep } from 'node:timers/promises'
import { isSettled } from '../../domain/status.ts'
import type { SubmissionView } from '../../http/contract/submission.ts'
import { progressEventSchema } from '../../http/contract/task.ts'
import type { Client } from './client.ts'
import type { Output } from './output.ts'

/** How long to wait before listening again when the stream ended. */
const reconnectMs = 500

/** Whether nothing moves any more without a person or a later instant. */
const hasEnded = ({ status, publish_intent: intent }: SubmissionView): boolean =>
  isSettled(status) || (status === 'approved' && (intent === null || Date.parse(intent.due_at) > Date.now()))

const sayStatus = (output: Output, { book, status }: SubmissionView, reason: string | null): void => {
  const words = status.replaceAll('_', ' ')
  const colored =
    status === 'failed' || status === 'needs_sources' ? output.color.yellow(words) : output.color.bold(words)
  output.line(`${book.title}: ${colored}${reason ? ` (${reason})` : ''}`)
}

/** Waits until every named submission has ended, telling what happens; answers how each stands then. */
export const watchUntilEnded = async (
  client: Client,
  submissionIds: readonly string[],
  output: Output,
): Promise<readonly SubmissionView[]> => {
  const latest = new Map<string, SubmissionView>()
  const open = (): readonly string[] =>
    submissionIds.filter((id) => {
      const known = latest.get(id)
      return known === undefined || !hasEnded(known)
    })
  const look = async (id: string, reason: string | null): Promise<void> => {
    const before = latest.get(id)
    const submission = await client.call('getSubmission', { params: { id } })
    latest.set(id, submission)
    if (before?.status !== submission.status) sayStatus(output, submission, reason)
  }
  while (open().length > 0) {
    const ended = new AbortController()
    try {
      for await (const { event, data } of client.events(ended.signal)) {
        if (event === 'snapshot') for (const id of open()) await look(id, null)
        const progress = progressEventSchema.safeParse(data).data
        if (progress && submissionIds.includes(progress.submission_id)) {
          if (progress.kind === 'status') await look(progress.submission_id, progress.reason)
          if (progress.kind === 'step') output.live(`  ${progress.stage}: ${progress.step} ${progress.state}`)
          if (progress.kind === 'writing')
            output.live(`  ${progress.stage}: ${progress.step} ${progress.characters} characters`)
          if (progress.kind === 'attempt' && progress.error_code !== null)
            output.line(`  ${progress.stage}: ${progress.error_code}${progress.retry_at ? ', tried again' : ''}`)
        }
        if (open().length === 0) break
      }
    } finally {
      ended.abort()
    }
    if (open().length > 0) await sleep(reconnectMs)
  }
  return submissionIds.flatMap((id) => latest.get(id) ?? [])
}

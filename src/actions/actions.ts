import { addSource } from './add-source.ts'
import { answerQuestions, type EditorAnswer } from './answer-questions.ts'
import { type ApproveInput, approve } from './approve.ts'
import { cancel } from './cancel.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { dismiss } from './dismiss.ts'
import { type EditInput, editArticle } from './edit-article.ts'
import { readCsv } from './import-csv.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { pasteText } from './paste-text.ts'
import { publish } from './publish.ts'
import type { PublishInput } from './publish-intent.ts'
import type { ReasonInput } from './reason.ts'
import { refresh } from './refresh.ts'
import { requestChanges } from './request-changes.ts'
import { retry } from './retry.ts'
import { type SubmitInput, submit } from './submit.ts'
import { type BatchRow, submitMany } from './submit-many.ts'
import { type UploadInput, uploadPage } from './upload-page.ts'
import { waive } from './waive.ts'

/** Bundles what people can do, over one store and queue. Every action takes who acts first. */
export const createActions = (deps: ActionDeps) => {
  // Looking for a duplicate and writing the book are one thing: two at once must not both find nothing.
  const door = oneAtATime()
  const submitOne = (editor: Editor, input: SubmitInput) => door(() => submit(deps, editor, input))
  const submitRows = (editor: Editor, rows: readonly BatchRow[]) =>
    submitMany(rows, (input) => submitOne(editor, input))
  return {
    submit: submitOne,
    submitMany: submitRows,
    importCsv: async (editor: Editor, text: string) => submitRows(editor, readCsv(text)),
    addSource: (editor: Editor, id: string, input: { url: unknown }) => addSource(deps, editor, id, input),
    pasteText: (editor: Editor, id: string, input: { text: unknown; label: unknown; url?: unknown }) =>
      pasteText(deps, editor, id, input),
    uploadPage: (editor: Editor, id: string, input: UploadInput) => uploadPage(deps, editor, id, input),
    answerQuestions: (editor: Editor, id: string, input: { answers: readonly EditorAnswer[] }) =>
      answerQuestions(deps, editor, id, input),
    waive: (editor: Editor, id: string, input: { reason: unknown }) => waive(deps, editor, id, input),
    approve: (editor: Editor, id: string, input: ApproveInput) => approve(deps, editor, id, input),
    requestChanges: (editor: Editor, id: string, input: { text: unknown }) => requestChanges(deps, editor, id, input),
    editArticle: (editor: Editor, id: string, input: EditInput) => editArticle(deps, editor, id, input),
    publish: (editor: Editor, id: string, input: PublishInput) => publish(deps, editor, id, input),
    retry: (editor: Editor, id: string, input: ReasonInput) => retry(deps, editor, id, input),
    dismiss: (editor: Editor, id: string, input: ReasonInput) => dismiss(deps, editor, id, input),
    cancel: (editor: Editor, id: string, input: ReasonInput) => cancel(deps, editor, id, input),
    refresh: (editor: Editor, id: string, input: ReasonInput) => refresh(deps, editor, id, input),
  }
}

/** What people can do. */
export type Actions = ReturnType<typeof createActions>

import type { ArticleLanguage } from '../domain/content-schema.ts'
import type { BulkAction } from '../domain/desk/bulk.ts'
import { oneAtATime } from '../domain/one-at-a-time.ts'
import type { WritingKind } from '../domain/writing.ts'
import type { RingPriority } from '../ports/queue.ts'
import { actOnMany, type ManyInput } from './act-on-many.ts'
import { addSource } from './add-source.ts'
import { answerQuestions } from './answer-questions.ts'
import { approve } from './approve.ts'
import { startImport } from './backlist/import-backlist.ts'
import { type BacklistQuery, listBacklist } from './backlist/list-backlist.ts'
import { cancel } from './cancel.ts'
import { type ContentSchemaInput, contentSchemaVersions, saveContentSchema } from './catalogue/content-schemas.ts'
import { diffPrompt, labelPrompt, type PromptInput, promptHistory, savePrompt } from './catalogue/prompts.ts'
import { checkMany } from './check-many.ts'
import { checkSubmission, type LookWish } from './check-submission.ts'
import { addComment } from './comments/add-comment.ts'
import { type CommentChange, changeComment } from './comments/change-comment.ts'
import { removeComment } from './comments/remove-comment.ts'
import type { LetterName } from './dead-letters/find-letter.ts'
import { type LetterAction, settleDeadLetter } from './dead-letters/settle.ts'
import { type LetterSelection, settleDeadLetters } from './dead-letters/settle-many.ts'
import { type DecideInput, decideProposal } from './decide-proposal.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { dismiss } from './dismiss.ts'
import { discardDraft } from './drafts/end-draft.ts'
import { saveDraft } from './drafts/save-draft.ts'
import { compareWithSite } from './drift/compare-with-site.ts'
import { settleDrift } from './drift/settle-drift.ts'
import { editArticle } from './edit-article.ts'
import { eraseSubmission } from './erase-submission.ts'
import { createHandOver } from './hand-over.ts'
import { readCsv } from './import-csv.ts'
import { type ApprovedLink, applyLinks } from './links-back/apply-links.ts'
import { proposeLinks } from './links-back/propose-links.ts'
import { pasteText } from './paste-text.ts'
import { type ProposeInput, proposeSection } from './propose-section.ts'
import { publish } from './publish.ts'
import type { ReasonInput } from './reason.ts'
import { applyRefresh } from './refresh/apply-refresh.ts'
import { showRefresh } from './refresh/show-refresh.ts'
import { startRefresh } from './refresh/start-refresh.ts'
import { refresh } from './refresh.ts'
import { requestChanges } from './request-changes.ts'
import { rerun } from './rerun.ts'
import { retry } from './retry.ts'
import { listViews, removeView, type SavedViewInput, saveView, type Viewer } from './saved-views.ts'
import { type ApplyInput, applyAffiliateChange } from './site-profile/affiliate-change/apply.ts'
import { type PreviewInput, previewAffiliateChange } from './site-profile/affiliate-change/preview.ts'
import { createSaveProfile } from './site-profile/save-profile.ts'
import { type SubmitInput, submit } from './submit.ts'
import { type BatchRow, submitMany } from './submit-many.ts'
import { listTemplates, removeTemplate, saveTemplate, type TemplateInput } from './templates.ts'
import { uploadBook } from './upload-book.ts'
import { uploadPage } from './upload-page.ts'
import { waive } from './waive.ts'

/** Bundles what people can do, over one store and queue. Every action takes first who acts. */
export const createActions = (deps: ActionDeps) => {
  // Looking for a duplicate and writing the book are one thing: two at once must not both find nothing.
  const door = oneAtATime()
  const submitOne = (editor: Editor, input: SubmitInput, priority: RingPriority = 'person') =>
    door(() => submit(deps, editor, input, priority))
  const submitRows = (editor: Editor, rows: readonly BatchRow[]) =>
    submitMany(rows, (input) => submitOne(editor, input, 'bulk'))
  /** An action on one submission, its dependencies filled in. */
  const on =
    <I, R>(action: (deps: ActionDeps, editor: Editor, submissionId: string, input: I) => Promise<R>) =>
    (editor: Editor, submissionId: string, input: I): Promise<R> =>
      action(deps, editor, submissionId, input)
  return {
    submit: submitOne,
    submitMany: submitRows,
    importCsv: async (editor: Editor, text: string) => submitRows(editor, readCsv(text)),
    checkSubmission: (editor: Editor, input: SubmitInput, wish: LookWish | null) =>
      checkSubmission(deps, editor, input, wish),
    checkMany: (editor: Editor, rows: readonly BatchRow[]) => checkMany(deps, editor, rows),
    listTemplates: () => listTemplates(deps),
    saveTemplate: (editor: Editor, input: TemplateInput) => saveTemplate(deps, editor, input),
    removeTemplate: (templateId: string) => removeTemplate(deps, templateId),
    addSource: on(addSource),
    pasteText: on(pasteText),
    uploadPage: on(uploadPage),
    uploadBook: on(uploadBook),
    /** The size beyond which an editor's own copy of a book is refused. */
    bookBytes: deps.bookFiles.maxBytes,
    handOver: createHandOver(deps),
    answerQuestions: on(answerQuestions),
    waive: on(waive),
    approve: on(approve),
    requestChanges: on(requestChanges),
    editArticle: on(editArticle),
    saveDraft: on(saveDraft),
    discardDraft: on(discardDraft),
    publish: on(publish),
    addComment: on(addComment),
    changeComment: (
      editor: Editor,
      name: { readonly submissionId: string; readonly commentId: string },
      change: CommentChange,
    ) => changeComment(deps, editor, name, change),
    removeComment: on(removeComment),
    decideProposal: (editor: Editor, submissionId: string, input: DecideInput) =>
      decideProposal(deps, editor, submissionId, input),
    proposeSection: (editor: Editor, submissionId: string, input: ProposeInput, signal: AbortSignal) =>
      proposeSection(deps, editor, submissionId, input, signal),
    retry: on(retry),
    rerun: on(rerun),
    dismiss: on(dismiss),
    cancel: on(cancel),
    eraseSubmission: on(eraseSubmission),
    settleDeadLetter: (editor: Editor, action: LetterAction, name: LetterName, input: ReasonInput) =>
      settleDeadLetter(deps, editor, action, name, input),
    settleDeadLetters: (editor: Editor, action: LetterAction, selection: LetterSelection, input: ReasonInput) =>
      settleDeadLetters(deps, editor, action, selection, input),
    actOnMany: (editor: Editor, action: BulkAction, input: ManyInput) => actOnMany(deps, editor, action, input),
    listViews: (viewer: Viewer) => listViews(deps, viewer),
    saveView: (viewer: Viewer, input: SavedViewInput) => saveView(deps, viewer, input),
    removeView: (viewer: Viewer, viewId: string) => removeView(deps, viewer, viewId),
    refresh: on(refresh),
    startRefresh: on(startRefresh),
    showRefresh: (submissionId: string) => showRefresh(deps, submissionId),
    applyRefresh: on(applyRefresh),
    importBacklist: (target: string) => startImport(deps, target),
    compareWithSite: (submissionId: string) => compareWithSite(deps, submissionId),
    settleDrift: on(settleDrift),
    proposeLinks: (submissionId: string) => proposeLinks(deps, submissionId),
    applyLinks: (submissionId: string, links: readonly ApprovedLink[]) => applyLinks(deps, submissionId, links),
    listBacklist: (target: string, query: BacklistQuery) => listBacklist(deps, target, query),
    saveSiteProfile: createSaveProfile(deps),
    previewAffiliateChange: (target: string, input: PreviewInput) => previewAffiliateChange(deps, target, input),
    applyAffiliateChange: (target: string, input: ApplyInput) => applyAffiliateChange(deps, target, input),
    promptHistory: (kind: WritingKind) => promptHistory(deps, kind),
    // The next number is looked up and taken: two at once must not both take it.
    savePrompt: (editor: Editor, kind: WritingKind, input: PromptInput) => savePrompt(deps, editor, kind, input),
    labelPrompt: (editor: Editor, target: Parameters<typeof labelPrompt>[2]) => labelPrompt(deps, editor, target),
    diffPrompt: (kind: WritingKind, versions: { from: number; to: number }) => diffPrompt(deps, kind, versions),
    contentSchemaVersions: (schemaId: string, language: ArticleLanguage) =>
      contentSchemaVersions(deps, schemaId, language),
    saveContentSchema: (input: ContentSchemaInput) => saveContentSchema(deps, input),
  }
}

/** What people can do. */
export type Actions = ReturnType<typeof createActions>
export type { ActionDeps, Editor } from './deps.ts'

import { diffLines } from 'diff'
import { PigmeuError } from '../../domain/errors.ts'
import type { PromptLabel, PromptLabelRecord, PromptVersion } from '../../domain/prompts/prompt-version.ts'
import { promptVariables, templateProblems } from '../../domain/prompts/render.ts'
import { tellSetting } from '../../domain/refusals/settings.ts'
import type { WritingKind } from '../../domain/writing.ts'
import { instant } from '../../ports/clock.ts'
import { promptKey } from '../../ports/store.ts'
import type { ActionDeps, Editor } from '../deps.ts'
import { createFieldChecks } from '../field-checks.ts'
import { limits } from '../limits.ts'
import { insertNextVersion } from './next-version.ts'

type Deps = Pick<ActionDeps, 'store' | 'clock'>

/** A new version of a prompt, as it came in. */
export interface PromptInput {
  readonly template?: unknown
  readonly note?: unknown
}

/** A version of a prompt with what it is in use for. */
export interface ListedPromptVersion extends PromptVersion {
  readonly labels: readonly PromptLabel[]
}

/** A prompt with all that is known of its versions, newest first. */
export interface PromptHistory {
  readonly prompt_id: WritingKind
  /** What its template may use, without braces. */
  readonly variables: readonly string[]
  readonly versions: readonly ListedPromptVersion[]
}

/** One stretch of lines of a comparison. */
export interface DiffPart {
  readonly change: 'same' | 'added' | 'removed'
  readonly text: string
}

const labelsOf = (store: Deps['store'], kind: WritingKind): Promise<readonly PromptLabelRecord[]> =>
  store.documents('prompt_labels', `${kind}/`)

/** All versions of a prompt and what each is in use for. */
export const promptHistory = async ({ store }: Deps, kind: WritingKind): Promise<PromptHistory> => {
  const [versions, labels] = await Promise.all([store.documents('prompts', `${kind}/`), labelsOf(store, kind)])
  return {
    prompt_id: kind,
    variables: promptVariables[kind],
    versions: versions
      .map((one) => ({
        ...one,
        labels: labels.filter(({ version }) => version === one.version).map(({ label }) => label),
      }))
      .reverse(),
  }
}

/**
 * One version of a prompt.
 * @throws NOT_FOUND
 */
export const findPrompt = async ({ store }: Pick<Deps, 'store'>, kind: WritingKind, version: number) => {
  const found = await store.document('prompts', promptKey(kind, version))
  if (found) return found
  throw new PigmeuError('NOT_FOUND', tellSetting('prompt_version_unknown', { prompt: kind, version }))
}

/**
 * Stores a template as a new version, which is in use for nothing yet. Its variables are checked.
 * @throws INVALID_INPUT
 */
export const savePrompt = async (
  deps: Deps,
  editor: Editor,
  kind: WritingKind,
  input: PromptInput,
): Promise<PromptVersion> => {
  const checks = createFieldChecks()
  const template = checks.text('template', input.template, { maxCharacters: limits.promptCharacters })
  const note = checks.text('note', input.note, { optional: true, maxCharacters: limits.remarkCharacters })
  if (template !== '') for (const reason of templateProblems(kind, template)) checks.refuse('template', reason)
  checks.done()
  const newest = async () =>
    Math.max(0, ...(await deps.store.documents('prompts', `${kind}/`)).map(({ version }) => version))
  const made = { prompt_id: kind, template, note, by: editor.name, created_at: instant(deps.clock.now()) }
  return insertNextVersion(deps.store, newest, (version) => {
    const document: PromptVersion = { ...made, version }
    return { document, write: { collection: 'prompts', document } }
  })
}

/**
 * Puts a version under a label: promotes it, or goes back to an earlier one. In use from the next call on.
 * @throws NOT_FOUND
 */
export const labelPrompt = async (
  deps: Deps,
  editor: Editor,
  target: { readonly kind: WritingKind; readonly label: PromptLabel; readonly version: number },
): Promise<PromptHistory> => {
  const { kind, label, version } = target
  await findPrompt(deps, kind, version)
  const document = { prompt_id: kind, label, version, by: editor.name, at: instant(deps.clock.now()) }
  await deps.store.put([{ collection: 'prompt_labels', document }])
  return promptHistory(deps, kind)
}

/**
 * Compares two versions of a prompt line by line.
 * @throws NOT_FOUND
 */
export const diffPrompt = async (
  deps: Pick<Deps, 'store'>,
  kind: WritingKind,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly DiffPart[]> => {
  const [before, after] = await Promise.all([findPrompt(deps, kind, from), findPrompt(deps, kind, to)])
  return diffLines(before.template, after.template).map(({ added, removed, value }) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

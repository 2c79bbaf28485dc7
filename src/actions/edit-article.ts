import type { Article, ArticleContent } from '../domain/article/article.ts'
import { carryCitations } from '../domain/article/citations.ts'
import { PigmeuError } from '../domain/errors.ts'
import { judgeArticle } from '../domain/gates/judge.ts'
import { historySentences } from '../domain/kept-words/history-sentences.ts'
import { tellArticle } from '../domain/refusals/articles.ts'
import type { Submission } from '../domain/submission.ts'
import { changeSubmission } from './change-submission.ts'
import { checkJudgement, type JudgementInput } from './check-judgement.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { endDraft } from './drafts/end-draft.ts'
import { createFieldChecks } from './field-checks.ts'
import { findArticle } from './find-article.ts'
import { knownCitations } from './known-citations.ts'
import { limits } from './limits.ts'
import { openEvidence } from './open-evidence.ts'

/** An editor's own wording; what is left out stays as it is. */
export interface EditInput {
  /** The article version that the editor worked on. */
  readonly base_version: number
  readonly title?: unknown
  readonly seo_title?: unknown
  readonly slug?: unknown
  readonly meta_description?: unknown
  readonly excerpt?: unknown
  readonly focus_keyword?: unknown
  readonly disclosure?: unknown
  /** The verdict box and all sections. */
  readonly markdown?: unknown
  /** What the editor says in their own name; null takes it out. */
  readonly judgement?: JudgementInput | null | undefined
  /** The draft that becomes this version and ends with it. Another one stays, and tells that it began from an older version. */
  readonly draft_revision?: number | undefined
}

/** A submission with its current article. */
export interface EditedArticle {
  readonly submission: Submission
  readonly article: Article
}

const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

type LineField = 'title' | 'seo_title' | 'slug' | 'meta_description' | 'excerpt' | 'focus_keyword' | 'disclosure'

/** Fields that an editor may leave blank; what is then missing, the gates and reports say. */
const mayBeBlank: ReadonlySet<LineField> = new Set<LineField>(['focus_keyword', 'disclosure'])

/** The base version with the editor's wording in it. @throws INVALID_INPUT */
const mergeContent = (
  base: Article,
  input: EditInput,
  who: { readonly by: string; readonly at: string },
): Omit<ArticleContent, 'citations'> => {
  const checks = createFieldChecks()
  const line = (field: LineField, maxCharacters: number) =>
    input[field] === undefined
      ? base[field]
      : checks.line(field, input[field], { maxCharacters, optional: mayBeBlank.has(field) })
  const content = {
    title: line('title', limits.nameCharacters),
    seo_title: line('seo_title', limits.nameCharacters),
    slug: line('slug', 200),
    meta_description: line('meta_description', 1000),
    excerpt: line('excerpt', 2000),
    focus_keyword: line('focus_keyword', 100),
    disclosure: line('disclosure', 2000),
    judgement: input.judgement === undefined ? base.judgement : checkJudgement(checks, input.judgement, who),
    faq: base.faq,
    markdown:
      input.markdown === undefined
        ? base.markdown
        : checks.text('markdown', input.markdown, { maxCharacters: limits.textCharacters }),
  }
  if (content.slug !== '' && !slugForm.test(content.slug)) checks.refuse('slug', tellArticle('slug_form', {}))
  checks.done()
  return content
}

const conflict = (base: number, current: number): PigmeuError =>
  new PigmeuError('VERSION_CONFLICT', tellArticle('article_edited_meanwhile', { base, current }), {
    context: { base_version: base, current_version: current },
  })

/**
 * Stores an editor's wording as a new version; the gates run again. An approval of the former version ends.
 * A structure that breaks the content schema is stored and reported, never refused.
 * @throws VERSION_CONFLICT INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
 */
export const editArticle = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: EditInput,
): Promise<EditedArticle> => {
  const submission = await changeSubmission(deps, editor, submissionId, 'edit', async (current, now) => {
    const base = await findArticle(deps.store, current)
    if (base.version !== input.base_version) throw conflict(input.base_version, base.version)
    const words = mergeContent(base, input, { by: editor.name, at: now })
    const world = await openEvidence(deps, current, base.schema_version)
    const known = await knownCitations(deps.store, base)
    const content = { ...words, citations: [...carryCitations(words.markdown, known, world)] }
    const article: Article = {
      ...base,
      ...content,
      ...judgeArticle(content, world, base),
      version: base.version + 1,
      made_by: `editor:${editor.name}`,
      created_at: now,
    }
    return {
      reason: historySentences.edited({ version: article.version }),
      set: { article_version: article.version, approved_by: null, publish_intent: null },
      documents: [{ collection: 'articles', document: article }],
    }
  })
  if (input.draft_revision !== undefined) await endDraft(deps, editor, submissionId, { revision: input.draft_revision })
  return { submission, article: await findArticle(deps.store, submission) }
}

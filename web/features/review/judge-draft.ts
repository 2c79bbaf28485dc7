import type { Article, SeoReport, SupportReport, ValidationReport } from '../../../src/domain/article/article.ts'
import { carryCitations } from '../../../src/domain/article/citations.ts'
import type { EvidenceWorld } from '../../../src/domain/article/world.ts'
import { judgeArticle } from '../../../src/domain/gates/judge.ts'
import { type ArticleDraft, contentOf } from './article-draft.ts'

/** What the gates say about an edit under way, with the Markdown that they read. */
export interface Judgement {
  readonly markdown: string
  readonly support: SupportReport
  readonly validation: ValidationReport
  readonly seo: SeoReport | null
}

/** Judges an edit by the same rules by which the server judges it when it is saved. */
export const judgeDraft = (base: Article, draft: ArticleDraft, world: EvidenceWorld): Judgement => {
  const citations = [...carryCitations(draft.markdown, base.citations, world)]
  return { markdown: draft.markdown, ...judgeArticle({ ...contentOf(draft, base), citations }, world, base) }
}

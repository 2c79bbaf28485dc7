import type {
  Article,
  ArticleContent,
  SeoReport,
  SupportReport,
  ValidationReport,
} from '../../../src/domain/article/article.ts'
import { carryCitations } from '../../../src/domain/article/citations.ts'
import type { EvidenceWorld } from '../../../src/domain/article/world.ts'
import type { DraftWords } from '../../../src/domain/desk/draft.ts'
import { judgeArticle } from '../../../src/domain/gates/judge.ts'
import { contentOf } from './article-draft.ts'

/** What the gates say about an edit under way, with what they read. */
export interface Judgement {
  readonly content: ArticleContent
  readonly support: SupportReport
  readonly validation: ValidationReport
  readonly seo: SeoReport | null
}

/** Judges an edit by the same rules by which the server judges it when it is saved. */
export const judgeDraft = (base: Article, draft: DraftWords, world: EvidenceWorld): Judgement => {
  const citations = [...carryCitations(draft.markdown, base.citations, world)]
  const content = { ...contentOf(draft, base), citations }
  return { content, ...judgeArticle(content, world, base) }
}

import { type ArticleContent, blankContent } from '../../domain/article/article.ts'
import { composeArticle, type VerdictLine } from '../../domain/article/compose.ts'
import { slugOf } from '../../domain/article/slug.ts'
import type { OpenWorld } from '../../domain/article/world.ts'
import type { FrontMatterOutput } from '../../domain/writing.ts'
import type { Written } from './article-plan.ts'
import { withDifferences } from './differences.ts'
import { renamed, renamedOutput } from './names.ts'

/** What stands around the sections: titles and descriptions, and the lines of the verdict box. */
export interface Around {
  readonly words: FrontMatterOutput
  readonly verdict: readonly VerdictLine[]
}

/** Titles and descriptions of an article whose words are still to be found. */
export const blankWords = (title: string): FrontMatterOutput => ({
  title,
  seo_title: title,
  meta_description: '',
  excerpt: '',
  focus_keyword: '',
  verdict: [],
  faq: [],
})

/** Puts sections, details list and the words around them together: one name for one thing, differences between sources told once. */
export const assemble = (world: OpenWorld, { plan, outputs }: Written, { words, verdict }: Around): ArticleContent => {
  const { schema, claims, details } = world
  const told = withDifferences(outputs, world)
  const parts = schema.sections.map((section) => {
    const planned = plan.sections.find(({ role }) => role === section.role)
    const output = told.get(section.role)
    return {
      heading: planned ? renamed(planned.heading, world) : section.title,
      output: output ? renamedOutput(output, world) : null,
      details: section.form === 'details' ? details : null,
    }
  })
  const own = (text: string): string => renamed(text, world)
  const title = own(words.title)
  return {
    ...blankContent,
    title,
    seo_title: own(words.seo_title),
    meta_description: own(words.meta_description),
    excerpt: own(words.excerpt),
    focus_keyword: own(words.focus_keyword),
    slug: slugOf(title),
    faq: words.faq.map(({ question, answer, claim_ids }) => ({
      question: own(question),
      answer: own(answer),
      claim_ids,
      passage_ids: [...new Set(claim_ids.flatMap((id) => claims.get(id)?.passage_ids ?? []))],
    })),
    disclosure: schema.disclosure.ai === 'never' ? '' : schema.disclosure.ai_text,
    ...composeArticle(
      parts,
      claims,
      verdict.map((line) => ({ ...line, text: own(line.text) })),
    ),
  }
}

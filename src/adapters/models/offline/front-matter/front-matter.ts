import { splitSentences } from '../../../../domain/words.ts'
import type { FrontMatterInput, SectionInput, WritingTasks } from '../../../../domain/writing.ts'
import { createReporter, type Reporter } from '../telling/reporter.ts'
import { longestRunAllowed } from '../telling/verbatim.ts'
import { faqOf } from './faq.ts'
import { metaDescriptionOf } from './meta-description.ts'
import { articleTitleOf, focusKeywordOf, seoTitleOf } from './titles.ts'
import { verdictOf } from './verdict.ts'

/** A reporter for sentences that stand outside of sections. */
const reporterFor = ({ book, language, claims }: FrontMatterInput, role: string): Reporter => {
  const input: SectionInput = {
    book,
    language,
    role,
    kind: 'fixed',
    heading: '',
    purpose: '',
    words: { min: 0, max: 0 },
    claims,
    subsections: [],
    gaps: [],
    tone: '',
    outline: [],
    names: [],
    change_request: null,
    violations: [],
    previous: null,
  }
  return createReporter(input, longestRunAllowed)
}

/** The words around an article by rules: titles from the book's names and the themes, the rest from claims with their ids. */
export const frontMatter = (input: FrontMatterInput): WritingTasks['front_matter']['output'] => {
  const opening = splitSentences(input.introduction, input.language).slice(0, 2).join(' ')
  const title = articleTitleOf(input)
  const verdict = verdictOf(input, reporterFor(input, 'verdict'))
  return {
    title,
    seo_title: seoTitleOf(input),
    focus_keyword: focusKeywordOf(input),
    meta_description: metaDescriptionOf(input),
    excerpt: opening || title,
    verdict,
    faq: faqOf(input, () => reporterFor(input, 'faq'), verdict),
  }
}

import type { ArticleLanguage, DisclosurePolicy } from '../content-schema.ts'
import { disclosureStatements } from '../gates/disclosure-statements.ts'
import type { SiteProfile } from '../site-profile.ts'
import type { Article } from './article.ts'
import { namedPerson } from './published-person.ts'

/** What the disclosure of an article is shown from. */
export interface DisclosureInput {
  readonly article: Pick<Article, 'language' | 'disclosure'>
  /** What the content schema wants readers to be told; null when that is not known, then nothing is left out. */
  readonly policy: DisclosurePolicy | null
  /** Who approved the article, as the ledger keeps it; null where nobody has. */
  readonly approvedBy: string | null
  /** The site's own words in place of the policy's, where it has some; absent where no site is meant. */
  readonly site?: Pick<SiteProfile, 'disclosures'>
  /** Whether links of the article earn for the site, whatever the policy says; then readers are told. */
  readonly linksEarn?: boolean
}

const folded = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

const siteWords = (
  site: DisclosureInput['site'],
  language: ArticleLanguage,
): { readonly ai_text: string; readonly affiliate_text: string } => {
  const words = site?.disclosures[language]
  return { ai_text: folded(words?.ai_text ?? ''), affiliate_text: folded(words?.affiliate_text ?? '') }
}

/** A text with one notice said in other words; as it is where it does not hold the notice, or there are no others. */
const said = (text: string, notice: string, words: string): string =>
  notice !== '' && words !== '' && folded(text).includes(notice) ? folded(text).replaceAll(notice, () => words) : text

/** The article's disclosure without the notice about AI where a named person answers for the text. */
const reviewed = ({ article, policy, approvedBy }: DisclosureInput): string => {
  const isReviewed = policy?.ai === 'unless_reviewed' && namedPerson(approvedBy) !== null
  if (!isReviewed) return article.disclosure.trim()
  const notices = [policy.ai_text, policy.rules_text].map(folded)
  const told = notices.find((notice) => notice !== '' && folded(article.disclosure).includes(notice))
  return told === undefined ? article.disclosure.trim() : folded(folded(article.disclosure).replaceAll(told, ' '))
}

/**
 * The disclosure as readers get it. Where the policy asks for the notice about AI only in what nobody reviewed, it is left out once a
 * named person has approved; the site's words stand in place of the policy's, an editor's own wording stays. Where links earn and
 * nothing says so, it is said.
 * @source https://eur-lex.europa.eu/eli/reg/2024/1689/oj (Article 50(4): human review and a person who is responsible)
 * @source https://www.ecfr.gov/current/title-16/part-255 (section 255.5: what readers are told of links that earn)
 */
export const shownDisclosure = (input: DisclosureInput): string => {
  const { article, policy, site, linksEarn = false } = input
  const own = siteWords(site, article.language)
  const worded = said(
    said(reviewed(input), folded(policy?.ai_text ?? ''), own.ai_text),
    folded(policy?.affiliate_text ?? ''),
    own.affiliate_text,
  )
  const earning = own.affiliate_text || folded(policy?.affiliate_text ?? '')
  if (!linksEarn || folded(worded).includes(earning)) return worded
  return disclosureStatements(worded, article.language).linksEarn ? worded : `${worded} ${earning}`.trim()
}

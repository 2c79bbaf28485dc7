import type { Finding } from '../../src/domain/article/article.ts'
import { spokenBy } from '../../src/domain/spoken.ts'
import type { Told } from '../../src/domain/told.ts'
import { locale } from './locale.ts'

type Tables = typeof import('./pt-br/together/judged.ts')

/** The sentences of other languages than English; what is stored is told in English already. */
const tables: Tables | null = locale === 'pt-BR' ? await import('./pt-br/together/judged.ts') : null

/** What a check for search engines says, or why an own post is worth a link, in the reader's language. */
export const spokenSeo = (told: Told, inEnglish: string): string =>
  tables === null ? inEnglish : spokenBy(tables.seoTold, told, inEnglish)

/** Reasons in English, and one by one how they can be told in another language. */
interface ToldReasons {
  readonly reasons: readonly string[]
  readonly told?: readonly Told[] | undefined
}

const toldReasons = ({ reasonsTold }: Tables, { reasons, told }: ToldReasons): string[] =>
  reasons.map((reason, index) => spokenBy(reasonsTold, told?.[index] ?? {}, reason))

/** Why a sentence is held to be supported or not, reason by reason, in the reader's language. */
export const spokenReasons = (given: ToldReasons): readonly string[] =>
  tables === null ? given.reasons : toldReasons(tables, given)

/** What a check of an article found, by the sentences of a language; reasons in its gaps are told by theirs. */
export const toldFinding = (by: Tables, { rule, values, told, message }: Finding): string => {
  const reasons = values?.['reasons']
  const said = Array.isArray(reasons) ? { ...values, reasons: toldReasons(by, { reasons, told }) } : values
  return spokenBy(by.findingSentences, { rule, values: said }, message)
}

/** What a check of an article found, in the reader's language. */
export const spokenFinding = (finding: Finding): string =>
  tables === null ? finding.message : toldFinding(tables, finding)

/** What has to be known of how a section was written anew, in the reader's language. */
export const spokenNote = (inEnglish: string, told: Told | null | undefined): string =>
  tables === null ? inEnglish : spokenBy(tables.proposalTold, told ?? {}, inEnglish)

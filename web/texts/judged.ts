import { spokenBy, type Told } from '../../src/domain/told.ts'
import { locale } from './locale.ts'

/** The sentences of other languages than English; what is stored is told in English already. */
const tables = locale === 'pt-BR' ? await import('./pt-br/together/judged.ts') : null

/** What a check for search engines says, or why an own post is worth a link, in the reader's language. */
export const spokenSeo = (told: Told, inEnglish: string): string =>
  tables === null ? inEnglish : spokenBy(tables.seoTold, told, inEnglish)

/** Why a sentence is held to be supported or not, reason by reason, in the reader's language. */
export const spokenReasons = ({
  reasons,
  told,
}: {
  readonly reasons: readonly string[]
  readonly told?: readonly Told[] | undefined
}): readonly string[] =>
  tables === null ? reasons : reasons.map((reason, index) => spokenBy(tables.reasonsTold, told?.[index] ?? {}, reason))

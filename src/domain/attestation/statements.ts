import type { ArticleLanguage } from '../content-schema.ts'

/** Words that a person agrees to by approving. */
export interface AttestationStatement {
  readonly version: number
  readonly language: ArticleLanguage
  readonly text: string
}

/** The versions of the statement, oldest first. A version that was ever shown is never changed: records name it. */
const versions: readonly Readonly<Record<ArticleLanguage, string>>[] = [
  {
    en: 'I have reviewed this article against the evidence shown beside it, and I hold editorial responsibility for its publication.',
    'pt-BR':
      'Revisei este artigo à luz das evidências mostradas ao lado dele e assumo a responsabilidade editorial por sua publicação.',
  },
]

/** The version of the statement that is shown now. */
export const statementVersion = versions.length

/**
 * The statement as it is shown now.
 * @source https://eur-lex.europa.eu/eli/reg/2024/1689/oj (Article 50(4): human review and editorial responsibility)
 */
export const statementIn = (language: ArticleLanguage): AttestationStatement => ({
  version: statementVersion,
  language,
  text: versions.at(-1)?.[language] ?? '',
})

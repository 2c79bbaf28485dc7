import type { ArticleLanguage, ContentSchema } from '../domain/content-schema.ts'
import type { PromptVersion } from '../domain/prompts/prompt-version.ts'
import type { WritingKind } from '../domain/writing.ts'

/** The content schemas and prompts as data: what articles are to look like, and what models are told. */
export interface Catalogue {
  /**
   * A content schema in a language: the version named, else the newest.
   * @throws INVALID_INPUT when there is none
   */
  contentSchema(schemaId: string, language: ArticleLanguage, version?: number): Promise<ContentSchema>
  /** The newest version of every content schema in each language. */
  contentSchemas(): Promise<readonly ContentSchema[]>
  /** The version of a prompt that is in production. */
  prompt(kind: WritingKind): Promise<PromptVersion>
}

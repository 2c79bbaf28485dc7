// Every file that is made from the code, with the function that makes its text.
import { configPage, environmentExample } from '../src/app/config-pages.ts'
import { accessPage } from './generate-access.ts'
import { apiTypesOf } from './generate-api-types.ts'
import { errorsPage } from './generate-errors.ts'
import { openApiPage } from './generate-openapi.ts'
import { generateSources } from './generate-sources.ts'

/** A file made from the code. */
export interface GeneratedFile {
  /** Relative to the project. */
  readonly path: string
  text(): string | Promise<string>
}

/** All files made from the code. */
export const generatedFiles: readonly GeneratedFile[] = [
  { path: 'src/app/sources.gen.ts', text: generateSources },
  { path: '.env.example', text: environmentExample },
  { path: 'docs/config.md', text: configPage },
  { path: 'docs/errors.md', text: errorsPage },
  { path: 'docs/access.md', text: accessPage },
  { path: 'docs/openapi.json', text: openApiPage },
  { path: 'web/api/schema.gen.ts', text: async () => apiTypesOf(await openApiPage()) },
]

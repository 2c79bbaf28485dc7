// Writes docs/openapi.json from the route table.
import { version } from '../src/app/about.ts'
import { openApiDocument } from '../src/http/open-api.ts'
import { writeDocument } from './write-document.ts'

/** The text of `docs/openapi.json`. */
export const openApiPage = async (): Promise<string> => `${JSON.stringify(await openApiDocument(version), null, 2)}\n`

if (import.meta.main) writeDocument('docs/openapi.json', await openApiPage())

// Writes web/api/schema.gen.ts, the types of the web UI's API client, from the API's document.
import openapiTypescript, { astToString } from 'openapi-typescript'
import { openApiPage } from './generate-openapi.ts'
import { writeDocument } from './write-document.ts'

const header = '// Made from docs/openapi.json by `npm run generate`; edits are lost.\n\n'

/** The TypeScript types of every path and schema of an OpenAPI document. */
export const apiTypesOf = async (openApiDocument: string): Promise<string> =>
  header + astToString(await openapiTypescript(openApiDocument, { alphabetize: true }))

if (import.meta.main) writeDocument('web/api/schema.gen.ts', await apiTypesOf(await openApiPage()))

// Writes the types of the web UI's API client from the OpenAPI document.
import { readFile, writeFile } from 'node:fs/promises'
import openapiTypescript, { astToString } from 'openapi-typescript'

const header = '// Made from docs/openapi.json by `npm run generate`; edits are lost.\n\n'

/** The TypeScript types of every path and schema of an OpenAPI document. */
export const apiTypesOf = async (openApiDocument: string): Promise<string> =>
  header + astToString(await openapiTypescript(openApiDocument, { alphabetize: true }))

/** Writes `web/api/schema.gen.ts` from `docs/openapi.json`, below the project's folder. */
export const generateApiTypes = async (projectFolder: URL): Promise<void> => {
  const document = await readFile(new URL('docs/openapi.json', projectFolder), 'utf8')
  await writeFile(new URL('web/api/schema.gen.ts', projectFolder), await apiTypesOf(document))
}

if (import.meta.main) await generateApiTypes(new URL('..', import.meta.url))
await generateApiTypes(new URL('..', import.meta.url))

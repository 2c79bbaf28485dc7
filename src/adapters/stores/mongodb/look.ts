import { openConnection } from './connection.ts'
import { foundVersion } from './migrations.ts'
import { present, shelf } from './stored-documents.ts'

/** What stands in a store: its version, null when there is none, and how many credentials. Changes nothing. @throws STORE_UNAVAILABLE CONFIG_INVALID */
export const lookAtMongo = async (
  uri: string,
): Promise<{ readonly version: number | null; readonly credentials: number }> => {
  const { database, run, close } = openConnection(uri)
  try {
    return await run(async () => {
      const version = await foundVersion(database)
      const credentials = version === 0 ? 0 : await shelf(database, 'credentials').countDocuments(present)
      return { version: version === 0 ? null : version, credentials }
    })
  } finally {
    await close()
  }
}

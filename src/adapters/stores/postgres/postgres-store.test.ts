import { afterAll, beforeAll } from 'vitest'
import { storeContract } from '../../../../test/contracts/store.ts'
import { type PostgresServer, startPostgres } from '../../../../test/support/postgres-server.ts'
import { describeWith } from '../../../../test/support/servers.ts'
import { silentLog } from '../../../../test/support/silent-log.ts'
import { createPostgresStore } from './index.ts'

let server: PostgresServer
let count = 0
/** A schema that no other test uses. */
const freshUri = (): string => {
  count += 1
  return server.uri(`s${count}`)
}
const freshStore = () => createPostgresStore({ uri: freshUri(), log: silentLog })

describeWith('postgres', 'a PostgreSQL server', () => {
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  storeContract('the PostgreSQL store', freshStore)
})

import { afterAll, beforeAll } from 'vitest'
import { storeContract } from '../../../../test/contracts/store.ts'
import { type MongoServer, startMongoServer } from '../../../../test/support/mongodb-server.ts'
import { describeWith } from '../../../../test/support/servers.ts'
import { silentLog } from '../../../../test/support/silent-log.ts'
import { createMongoStore } from './mongo-store.ts'

describeWith('mongodb', 'MongoDB', () => {
  let server: MongoServer
  let count = 0
  beforeAll(async () => {
    server = await startMongoServer()
  })
  afterAll(() => server.close())
  storeContract('the MongoDB store', () => {
    count += 1
    return createMongoStore({ uri: server.uriOf(`contract_${count}`), log: silentLog })
  })
})

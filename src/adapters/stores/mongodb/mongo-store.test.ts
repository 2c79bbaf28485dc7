import { MongoClient } from 'mongodb'
import { afterAll, beforeAll } from 'vitest'
import { storeContract } from '../../../../test/contracts/store.ts'
import { type MongoServer, startMongoServer } from '../../../../test/support/mongodb-server.ts'
import { describeWith } from '../../../../test/support/servers.ts'
import { silentLog } from '../../../../test/support/silent-log.ts'
import { createMongoStore } from './mongo-store.ts'

/** What a database tells of itself; the rest is what the store was given. */
const ownCollections = /^(schema_|sweeps$)/

describeWith('mongodb', 'MongoDB', () => {
  let server: MongoServer
  let client: MongoClient
  beforeAll(async () => {
    server = await startMongoServer()
    client = new MongoClient(server.uriOf('contract'))
  })
  afterAll(async () => {
    await client.close()
    await server.close()
  })
  storeContract('the MongoDB store', async () => {
    for (const collection of await client.db().collections())
      if (!ownCollections.test(collection.collectionName)) await collection.deleteMany({})
    return createMongoStore({ uri: server.uriOf('contract'), log: silentLog })
  })
})

// The API process of the benchmark: the real server, in a process of its own that works on no books; started by `spawn.ts`.
import { readConfig } from '../../src/app/config.ts'
import { openAndServe } from '../../src/app/serve.ts'

const server = await openAndServe(readConfig())
process.send?.({ signInUrl: server.signInUrl })
process.once('SIGTERM', async () => {
  await server.close()
  process.exit(0)
})

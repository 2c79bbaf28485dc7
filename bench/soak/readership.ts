import { once } from 'node:events'
import { createServer } from 'node:http'

/** Where approved articles go: a receiver of webhooks on loopback that counts and forgets them. */
export interface Readership {
  readonly url: string
  readonly received: number
  close(): Promise<void>
}

/** Starts to receive. Whoever starts it closes it. */
export const openReadership = async (): Promise<Readership> => {
  let received = 0
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      received += 1
      response.writeHead(204).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the receiver has no port')
  return {
    url: `http://127.0.0.1:${address.port}/articles`,
    get received() {
      return received
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

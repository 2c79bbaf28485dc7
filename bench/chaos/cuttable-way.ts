import { once } from 'node:events'
import { createServer, connect as dial, type Socket } from 'node:net'

/** A way over the network to a server on loopback that can be cut. */
export interface CuttableWay {
  /** The server's address with the port of this way in place of its own. */
  readonly url: string
  /** From now on no byte passes, on connections that there are and on new ones; they stay open, as when a cable is pulled. */
  cut(): void
  /** What was held up arrives, as TCP sees to. */
  mend(): void
  close(): Promise<void>
}

/** Opens a way to the server of an address. */
export const openWay = async (serverUrl: string): Promise<CuttableWay> => {
  const { hostname, port: serverPort } = new URL(serverUrl)
  const sockets = new Set<Socket>()
  let isCut = false
  const passOn = (from: Socket, to: Socket): void => {
    sockets.add(from)
    from.setNoDelay(true)
    from.on('data', (chunk) => {
      if (!to.write(chunk)) from.pause()
    })
    to.on('drain', () => {
      if (!isCut) from.resume()
    })
    from.on('error', () => undefined)
    from.on('close', () => {
      sockets.delete(from)
      to.destroy()
    })
    if (isCut) from.pause()
  }
  const way = createServer((client) => {
    const server = dial(Number(serverPort), hostname)
    passOn(client, server)
    passOn(server, client)
  })
  way.listen(0, '127.0.0.1')
  await once(way, 'listening')
  const address = way.address()
  if (address === null || typeof address === 'string') throw new Error('the way has no port')
  return {
    url: serverUrl.replace(`:${serverPort}`, `:${address.port}`),
    cut: () => {
      isCut = true
      for (const socket of sockets) socket.pause()
    },
    mend: () => {
      isCut = false
      for (const socket of sockets) socket.resume()
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      way.close()
      await once(way, 'close')
    },
  }
}

import { once } from 'node:events'
import { createServer, connect as dial, type Socket } from 'node:net'

/** Commands that read or write data; the rest is the driver looking after its connections. */
const counted: ReadonlySet<string> = new Set(['insert', 'update', 'delete', 'find', 'findAndModify', 'aggregate'])

const opMsg = 2013
/** Of an OP_MSG: header, flags, kind of section, length of the document, type of its first field. */
const nameOffset = 16 + 4 + 1 + 4 + 1

/** The command of a wire message, or null when it is none that is counted. */
const commandIn = (message: Buffer): string | null => {
  if (message.length < nameOffset || message.readInt32LE(12) !== opMsg) return null
  const name = message.toString('utf8', nameOffset, message.indexOf(0, nameOffset))
  return counted.has(name) ? name : null
}

/** Cuts a stream into wire messages. */
const createFraming = (take: (message: Buffer) => void) => {
  let rest = Buffer.alloc(0)
  return (chunk: Buffer): void => {
    rest = Buffer.concat([rest, chunk])
    while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
      take(rest.subarray(0, rest.readInt32LE(0)))
      rest = rest.subarray(rest.readInt32LE(0))
    }
  }
}

/** A way to a MongoDB-protocol server that can be cut between any two commands. */
export interface CommandProxy {
  readonly port: number
  /** Lets so many commands through; the next one is not, and from then on nothing is: as if the client's process had died. */
  dieAfter(commands: number): void
  /** Names of the commands that were let through since then. */
  passed(): readonly string[]
  close(): Promise<void>
}

/** Opens a proxy to a server on loopback. */
export const openCommandProxy = async (serverPort: number): Promise<CommandProxy> => {
  const sockets = new Set<Socket>()
  let left = Number.POSITIVE_INFINITY
  let isDead = false
  let names: string[] = []
  const die = (): void => {
    isDead = true
    for (const socket of sockets) socket.destroy()
  }
  const proxy = createServer((client) => {
    if (isDead) return void client.destroy()
    const server = dial(serverPort, '127.0.0.1')
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        server.destroy()
      })
    }
    const forward = createFraming((message) => {
      const name = commandIn(message)
      if (name !== null) {
        if (left === 0) return die()
        left -= 1
        names.push(name)
      }
      if (!isDead) server.write(message)
    })
    client.on('data', forward)
    server.pipe(client)
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const address = proxy.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    dieAfter: (commands) => {
      left = commands
      names = []
    },
    passed: () => names,
    close: async () => {
      die()
      proxy.close()
      await once(proxy, 'close')
    },
  }
}

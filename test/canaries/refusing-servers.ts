import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { BSON } from 'mongodb'

/** A server on loopback that lets nobody in and repeats the password that it was told: the worst that such a server does. */
export interface RefusingServer {
  readonly port: number
  /** All that it was told. */
  readonly heard: () => string
  close(): Promise<void>
}

const startRefusing = async (answer: (told: Buffer, socket: Socket) => void): Promise<RefusingServer> => {
  const heard: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('data', (told) => {
      heard.push(told)
      answer(told, socket)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    heard: () => Buffer.concat(heard).toString('latin1'),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

const message = (kind: string, body: Buffer): Buffer => {
  const head = Buffer.from(`${kind}0000`)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** Asks for the password in clear. @source https://www.postgresql.org/docs/current/protocol-message-formats.html */
export const startRefusingPostgres = (): Promise<RefusingServer> =>
  startRefusing((told, socket) => {
    if (told[0] !== 'p'.charCodeAt(0)) return void socket.write(message('R', Buffer.from([0, 0, 0, 3])))
    const password = told.subarray(5, -1).toString()
    const fields = ['SFATAL', 'VFATAL', 'C28P01', `Mpassword authentication failed with "${password}"`, '']
    socket.end(message('E', Buffer.from(`${fields.join('\0')}\0`)))
  })

/** Answers every command with the same words. @source https://redis.io/docs/latest/develop/reference/protocol-spec/ */
export const startRefusingRedis = (): Promise<RefusingServer> =>
  startRefusing((told, socket) => {
    const text = told.toString()
    const refusal = `-WRONGPASS invalid username-password pair: ${text.replaceAll(/\s+/g, ' ')}\r\n`
    socket.write(refusal.repeat(text.match(/^\*\d+\r$/gm)?.length ?? 1))
  })

/** A message of the wire protocol. @source https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/ */
const mongoAnswer = (request: Buffer, document: object): Buffer => {
  const legacy = request.readInt32LE(12) === 2004
  // Of an OP_REPLY: flags, cursor, start, one document. Of an OP_MSG: flags, a section of kind 0.
  const before = legacy ? Buffer.alloc(20) : Buffer.alloc(5)
  if (legacy) before.writeInt32LE(1, 16)
  const body = Buffer.concat([before, BSON.serialize(document)])
  const header = Buffer.alloc(16)
  header.writeInt32LE(16 + body.length, 0)
  header.writeInt32LE(request.readInt32LE(4), 8)
  header.writeInt32LE(legacy ? 1 : 2013, 12)
  return Buffer.concat([header, body])
}
const mongoLimits = { maxBsonObjectSize: 16_777_216, maxMessageSizeBytes: 48_000_000, maxWriteBatchSize: 100_000 }

/** Greets everybody, and refuses the password: by SASL PLAIN, which tells it in clear. */
export const startRefusingMongo = (): Promise<RefusingServer> =>
  startRefusing((told, socket) => {
    const text = told.toString('latin1')
    if (!text.includes('saslStart')) {
      const greeting = { ok: 1, ismaster: true, isWritablePrimary: true, helloOk: true, minWireVersion: 0 }
      return void socket.write(mongoAnswer(told, { ...greeting, ...mongoLimits, maxWireVersion: 21 }))
    }
    const errmsg = `Authentication failed for ${text.replaceAll(/[^\x20-\x7e]+/g, ' ')}`
    socket.write(mongoAnswer(told, { ok: 0, code: 18, codeName: 'AuthenticationFailed', errmsg }))
  })

/** Asks for a password again, in the words of the one that it was told. */
export const startRefusingProxy = (): Promise<RefusingServer> =>
  startRefusing((told, socket) => {
    const basic = /proxy-authorization: Basic (\S+)/i.exec(told.toString())?.[1] ?? ''
    const pair = Buffer.from(basic, 'base64').toString()
    socket.end(
      `HTTP/1.1 407 Not with ${pair}\r\nproxy-authenticate: Basic realm="${pair}"\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`,
    )
  })

import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { Server } from 'proxy-chain'

/** A proxy on loopback, as an operator would rent one. */
export interface ProxyServer {
  /** With credentials, as it stands in the configuration. */
  readonly url: string
  /** `host:port` of every tunnel that was asked for. */
  readonly tunnels: string[]
  /** Dies at once: open tunnels break off, and nobody listens any more. */
  die(): Promise<void>
}

/** What a proxy wants to hear. */
export interface Credentials {
  readonly user: string
  readonly password: string
}

const withCredentials = (protocol: string, port: number, credentials?: Credentials): string => {
  const who = credentials ? `${encodeURIComponent(credentials.user)}:${encodeURIComponent(credentials.password)}@` : ''
  return `${protocol}://${who}127.0.0.1:${port}`
}

/** Starts an HTTP proxy; `wanted` are the credentials that it takes, `given` those that stand in its address. */
export const startHttpProxy = async (wanted?: Credentials, given = wanted): Promise<ProxyServer> => {
  const tunnels: string[] = []
  const server = new Server({
    host: '127.0.0.1',
    port: 0,
    prepareRequestFunction: ({ hostname, port, username, password }) => {
      tunnels.push(`${hostname}:${port}`)
      const isWelcome = !wanted || (username === wanted.user && password === wanted.password)
      return { requestAuthentication: !isWelcome }
    },
  })
  server.on('requestFailed', () => undefined)
  await server.listen()
  return { url: withCredentials('http', server.port, given), tunnels, die: () => server.close(true) }
}

/** Where a SOCKS request wants to go: an IPv4 address or a name. @source RFC 1928, 4 */
const wantedTarget = (request: Buffer): { readonly host: string; readonly port: number } => {
  if (request[3] === 1) return { host: [...request.subarray(4, 8)].join('.'), port: request.readUInt16BE(8) }
  const end = 5 + (request[4] ?? 0)
  return { host: request.subarray(5, end).toString(), port: request.readUInt16BE(end) }
}

const nextBytes = (socket: Socket): Promise<Buffer> => new Promise((resolve) => socket.once('data', resolve))

/** Whether a client knows the password. @source RFC 1929 */
const isWelcome = async (socket: Socket, { user, password }: Credentials): Promise<boolean> => {
  socket.write(Buffer.from([5, 2]))
  const said = await nextBytes(socket)
  const userEnd = 2 + (said[1] ?? 0)
  const isRight = said.subarray(2, userEnd).toString() === user && said.subarray(userEnd + 1).toString() === password
  socket.write(Buffer.from([1, isRight ? 0 : 1]))
  return isRight
}

const serveSocks = async (socket: Socket, tunnels: string[], wanted?: Credentials): Promise<void> => {
  await nextBytes(socket)
  if (!wanted) socket.write(Buffer.from([5, 0]))
  else if (!(await isWelcome(socket, wanted))) return void socket.end()
  const { host, port } = wantedTarget(await nextBytes(socket))
  tunnels.push(`${host}:${port}`)
  const target = connect(port, host, () => {
    socket.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]))
    socket.pipe(target).pipe(socket)
  })
  target.on('error', () => socket.destroy())
  socket.on('close', () => target.destroy())
}

/** Starts a SOCKS5 proxy; `wanted` are the credentials that it takes, `given` those that stand in its address. */
export const startSocksProxy = async (wanted?: Credentials, given = wanted): Promise<ProxyServer> => {
  const tunnels: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    serveSocks(socket, tunnels, wanted).catch(() => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const die = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy()
      server.close(() => resolve())
    })
  return { url: withCredentials('socks5', (server.address() as AddressInfo).port, given), tunnels, die }
}

import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A server on loopback that says whatever bytes a test likes, HTTP or not. */
export interface ByteServer {
  readonly url: string
  /** Resolves when a client has hung up. */
  readonly hungUp: Promise<void>
  bytesSent(): number
  close(): Promise<void>
}

/** Writes the same bytes over and over, as fast as they are taken. */
export const pour = (socket: Socket, bytes: string): void => {
  const more = () => {
    for (let burst = 0; burst < 100 && socket.writable; burst += 1) if (!socket.write(bytes)) return
    if (socket.writable) setImmediate(more)
  }
  socket.on('drain', more)
  more()
}

/** Answers each connection, as soon as something was asked, with what the test writes to it. */
export const serveBytes = async (answer: (socket: Socket, asked: Buffer) => void): Promise<ByteServer> => {
  const sockets = new Set<Socket>()
  const hungUp = Promise.withResolvers<void>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => hungUp.resolve())
    socket.once('data', (asked) => answer(socket, asked))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    hungUp: hungUp.promise,
    bytesSent: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Lets a shutdown wait for answers under way and for nothing else. The server itself takes a connection on which nothing
 * was asked yet for a busy one, and would wait for it up to a minute.
 */
export const closeUnusedConnections = (app: FastifyInstance): void => {
  /** How many requests of each connection are under way. */
  const underway = new Map<Socket, number>()
  let isClosing = false
  app.server.on('connection', (socket: Socket) => {
    if (isClosing) socket.destroy()
    else underway.set(socket, 0)
    socket.once('close', () => underway.delete(socket))
  })
  app.server.on('request', ({ socket }, response) => {
    underway.set(socket, (underway.get(socket) ?? 0) + 1)
    response.once('close', () => {
      const left = (underway.get(socket) ?? 1) - 1
      if (underway.has(socket)) underway.set(socket, left)
      if (isClosing && left === 0) socket.end()
    })
  })
  app.addHook('preClose', async () => {
    isClosing = true
    for (const [socket, requests] of underway) if (requests === 0) socket.destroy()
  })
}

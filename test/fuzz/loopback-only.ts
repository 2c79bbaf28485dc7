// Loaded before the program under test: nothing that a made-up request asks for leaves this machine.
import { Socket } from 'node:net'

const isHere = (host: unknown): boolean => typeof host !== 'string' || /^(127\.|\[?::1\]?$)|(^|\.)localhost$/.test(host)

const hostOf = (given: unknown): unknown => {
  const first: unknown = Array.isArray(given) ? given[0] : given
  return typeof first === 'object' && first !== null && 'host' in first ? first.host : undefined
}

const connect = Socket.prototype.connect
Socket.prototype.connect = function (this: Socket, ...given: unknown[]): Socket {
  if (isHere(hostOf(given[0]))) return Reflect.apply(connect, this, given)
  process.nextTick(() => this.destroy(new Error('connect ENETUNREACH: only this machine can be reached here')))
  return this
}

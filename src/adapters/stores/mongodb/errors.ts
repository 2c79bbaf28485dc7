import {
  MongoClientClosedError,
  MongoError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoServerClosedError,
  MongoServerError,
  MongoSystemError,
  MongoTopologyClosedError,
} from 'mongodb'
import { PigmeuError } from '../../../domain/errors.ts'

/** A key that is taken already. */
const duplicateKey = 11_000

/**
 * Answers that say "not now" or "no room", not "wrong": no such host, unreachable, network time-out, time limit passed, shut
 * down, primary stepped down, write concern not reached in time, not writable, socket, interrupted, no disk space, quota.
 * @source https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml
 */
const unavailableCodes: ReadonlySet<number> = new Set([
  6, 7, 50, 64, 89, 91, 133, 189, 262, 9001, 10_107, 10_058, 11_600, 11_602, 13_435, 13_436, 14_031, 8_000,
])

const unavailableKinds = [
  MongoClientClosedError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoServerClosedError,
  MongoSystemError,
  MongoTopologyClosedError,
]

/** Names of driver errors that have no class of their own to ask for: no free connection in time, a pool that was cleared. */
const unavailableNames: ReadonlySet<string> = new Set([
  'MongoWaitQueueTimeoutError',
  'MongoPoolClearedError',
  'PoolClearedOnNetworkError',
  'MongoPoolClosedError',
])

/** An error of the operating system or of a socket, which the driver at times hands on as it is: EPIPE, ECONNRESET and the like. */
const isSocketError = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  'code' in thrown &&
  typeof thrown.code === 'string' &&
  /^(?:E[A-Z]+|EAI_[A-Z]+|ERR_(?:STREAM|SOCKET)_[A-Z_]+)$/.test(thrown.code)

/** Answers that say that the address lets nobody in: unauthorized, wrong user or password. */
const refusedCodes: ReadonlySet<number> = new Set([13, 18])

const isRefused = (thrown: Error): boolean =>
  thrown instanceof MongoServerError && typeof thrown.code === 'number' && refusedCodes.has(thrown.code)

/** Whether a server said that a key is taken. */
export const isDuplicateKey = (thrown: unknown): boolean =>
  thrown instanceof MongoServerError && thrown.code === duplicateKey

/** Whether an error says that the server cannot be used now. */
export const isUnavailable = (thrown: unknown): boolean =>
  isSocketError(thrown) ||
  unavailableKinds.some((kind) => thrown instanceof kind) ||
  (thrown instanceof MongoServerError && typeof thrown.code === 'number' && unavailableCodes.has(thrown.code)) ||
  (thrown instanceof MongoError &&
    (unavailableNames.has(thrown.name) ||
      thrown.hasErrorLabel('RetryableWriteError') ||
      thrown.hasErrorLabel('ResetPool')))

/** An error of the driver as an error of the product; others stay as they are. `redact` takes out what is secret. */
export const translated = (thrown: unknown, place: string, redact: (text: string) => string): unknown => {
  if (thrown instanceof PigmeuError || !(thrown instanceof Error)) return thrown
  const isAway = isUnavailable(thrown)
  if (!isAway && !(thrown instanceof MongoError)) return thrown
  const code = isAway ? 'STORE_UNAVAILABLE' : isRefused(thrown) ? 'CONFIG_INVALID' : 'INTERNAL'
  const message = `the database ${place} answered: ${redact(thrown.message)}`
  return new PigmeuError(code, message, { cause: thrown, context: { place } })
}

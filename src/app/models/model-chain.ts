import { asPigmeuError, type ErrorCode, type ErrorPolicy, PigmeuError } from '../../domain/errors.ts'
import type { WritingKind, WritingTasks } from '../../domain/writing.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Model, ModelRequest, ModelUsage } from '../../ports/model.ts'

/** One writer of a chain; it is opened when its turn comes, so that a follower without a key harms nobody. */
export interface ChainMember {
  /** `openai/gpt-...`, also before it is opened. */
  readonly id: string
  open(): Promise<Model>
}

/**
 * What the next writer may mend. A refusal is none of these: it is about the content, and going from provider to provider until one
 * agrees is not what an editor asked for. Nor is a budget that is reached.
 */
const passedOn: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'MODEL_UNAVAILABLE',
  'MODEL_PAUSED',
  'MODEL_RATE_LIMITED',
  'MODEL_CREDENTIAL_REFUSED',
  'MODEL_NOT_CONFIGURED',
  'MODEL_BAD_ANSWER',
  'SECRET_KEY_WRONG',
])

/** The longest wait that a provider may ask for before its turn goes to the next one. */
const patienceMs = 10_000

const mildestFirst: readonly ErrorPolicy[] = ['defer', 'retry', 'halt', 'reject']

/** When nobody could write: the mildest of the errors, for what may pass by itself needs no person; the message names all. */
const ofAll = (errors: readonly PigmeuError[]): PigmeuError => {
  const ranked = errors.toSorted(
    (a, b) =>
      mildestFirst.indexOf(a.policy) - mildestFirst.indexOf(b.policy) ||
      (a.retryAfterMs ?? Number.MAX_SAFE_INTEGER) - (b.retryAfterMs ?? Number.MAX_SAFE_INTEGER),
  )
  const [mildest] = ranked
  if (mildest === undefined) return new PigmeuError('MODEL_NOT_CONFIGURED')
  if (errors.length === 1) return mildest
  const wait = mildest.retryAfterMs === undefined ? {} : { retryAfterMs: mildest.retryAfterMs }
  return new PigmeuError(
    mildest.code,
    `No model could write this. ${errors.map(({ message }) => message).join(' — ')}`,
    {
      cause: mildest,
      ...wait,
    },
  )
}

/** Several writers that look like one: the first writes, and each next one when those before it could not. */
export const createChain = (
  members: readonly [ChainMember, ...ChainMember[]],
  clock: Pick<Clock, 'sleep'>,
  told: { onPassedOn(error: PigmeuError, to: string): void },
): Model => {
  /** A short rate limit is waited for once, when somebody else could take over it is not worth more. */
  const tryMember = async <K extends WritingKind>(
    member: ChainMember,
    request: ModelRequest<K>,
    onUsage: (usage: ModelUsage) => Promise<void>,
  ): Promise<WritingTasks[K]['output']> => {
    const model = await member.open()
    try {
      return await model.write(request, onUsage)
    } catch (thrown) {
      const { code, retryAfterMs } = asPigmeuError(thrown)
      const short = retryAfterMs !== undefined && retryAfterMs <= patienceMs
      if (code !== 'MODEL_RATE_LIMITED' || !short || members.length === 1) throw thrown
      await clock.sleep(retryAfterMs, request.signal)
      return model.write(request, onUsage)
    }
  }
  const write = async <K extends WritingKind>(
    request: ModelRequest<K>,
    onUsage: (usage: ModelUsage) => Promise<void>,
  ): Promise<WritingTasks[K]['output']> => {
    const errors: PigmeuError[] = []
    for (const [index, member] of members.entries()) {
      try {
        return await tryMember(member, request, onUsage)
      } catch (thrown) {
        if (request.signal.aborted || !(thrown instanceof PigmeuError) || !passedOn.has(thrown.code)) throw thrown
        errors.push(thrown)
        const next = members[index + 1]
        if (next !== undefined) told.onPassedOn(thrown, next.id)
      }
    }
    throw ofAll(errors)
  }
  return { id: members[0].id, label: null, translates: true, write }
}

import { z } from 'zod'
import { outcomes } from '../../../domain/evidence.ts'
import { stageNames, statuses } from '../../../domain/status.ts'
import type { ProgressEvent } from '../../../ports/events.ts'

const common = { submission_id: z.string(), at: z.string() }
const stage = z.enum(stageNames)

const eventSchema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('status'), status: z.enum(statuses), reason: z.string().nullable() }),
  z.object({
    ...common,
    kind: z.literal('step'),
    stage,
    step: z.string(),
    state: z.enum(['started', 'done', 'reused', 'failed']),
    message: z.string().nullable(),
  }),
  z.object({ ...common, kind: z.literal('writing'), stage, step: z.string(), characters: z.number() }),
  z.object({
    ...common,
    kind: z.literal('source'),
    source_id: z.string(),
    label: z.string(),
    outcome: z.enum(outcomes),
  }),
  z.object({
    ...common,
    kind: z.literal('draft'),
    by: z.string(),
    desk: z.string(),
    revision: z.int().nullable(),
  }),
  z.object({
    ...common,
    kind: z.literal('attempt'),
    stage,
    outcome: z.string(),
    error_code: z.string().nullable(),
    retry_at: z.string().nullable(),
  }),
  z.object({ ...common, kind: z.literal('comment'), comment_id: z.string() }),
]) satisfies z.ZodType<ProgressEvent>

const messageSchema = z.object({ from: z.string(), event: eventSchema })

/** An event on its way to other processes, with the process that it comes from. */
export interface Message {
  readonly from: string
  readonly event: ProgressEvent
}

/** The form in which an event travels. */
export const write = (message: Message): string => JSON.stringify(message)

/** The event in a message; null when it is none that this version knows. */
export const read = (text: string): Message | null => {
  try {
    return messageSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

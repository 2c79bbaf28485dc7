import { z } from 'zod'

/** What one look at the running product tells. */
export const sampleSchema = z.object({
  /** Bytes of objects that are in use, right after the garbage collector ran. */
  heap: z.number(),
  /** Bytes outside of the heap that objects hold: buffers, for one. */
  external: z.number(),
  /** Bytes of memory that the process has of the machine. */
  rss: z.number(),
  /** Open files and sockets; null where the system does not tell. */
  open_files: z.number().nullable(),
  /** Timers, sockets and what else keeps the process alive, by kind. */
  resources: z.record(z.string(), z.number()),
  /** Listeners on the process itself. */
  listeners: z.number(),
  /** Warnings so far that something has more listeners than anybody meant. */
  listener_warnings: z.number(),
})
/** What one look at the running product tells. */
export type Sample = z.infer<typeof sampleSchema>

/** A look with the instant at which it was taken, in minutes from the beginning, and the books done until then. */
export interface TimedSample extends Sample {
  readonly minute: number
  readonly books: number
}

/** The messages of the process under test: that it listens, or what it looks like. */
export const messageSchema = z.union([
  z.object({ url: z.string(), token: z.string() }),
  z.object({ sample: sampleSchema }),
])

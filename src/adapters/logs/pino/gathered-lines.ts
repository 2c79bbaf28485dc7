/** Lines on their way to somewhere that is slow to take each by itself. */
export interface GatheredLines {
  /** Errors are handed on at once, with all that waits before them. */
  write(line: string): void
  /** Hands on what waits. */
  flush(): void
}

/** So long a line may wait, in milliseconds: short enough for who follows the file, long enough to write many at once. */
const longestWaitMs = 200
/** So much may wait, in UTF-16 units. */
const mostWaiting = 64 * 1024

const isError = (line: string): boolean => line.startsWith('{"level":"error"')

const all = new Set<GatheredLines>()
process.on('exit', () => {
  for (const lines of all) lines.flush()
})

/**
 * Gathers lines and hands them on together: a file on the disk of the ledger makes every commit wait for what was written to
 * it. A process that is killed loses those of the last moment, which stdout has.
 */
export const gatherLines = (handOn: (lines: string) => void): GatheredLines => {
  let waiting = ''
  let timer: NodeJS.Timeout | null = null
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const lines = waiting
    waiting = ''
    if (lines !== '') handOn(lines)
  }
  const gathered: GatheredLines = {
    flush,
    write: (line) => {
      waiting += line
      if (isError(line) || waiting.length >= mostWaiting) return flush()
      timer ??= setTimeout(flush, longestWaitMs).unref()
    },
  }
  all.add(gathered)
  return gathered
}

import { open } from 'node:fs/promises'
import type { Redactor } from '../../ports/redactor.ts'

/** Bytes from the end of the log that are read. */
const tailBytes = 256 * 1024
/** Lines that are shown. */
const tailLines = 200

/** Addresses of pages and sites, and paths of this machine, are nobody's business. */
const anonymous = (line: string): string =>
  line
    .replaceAll(/\b[a-z][a-z\d+.-]*:\/\/[^\s"'\\<>]+/gi, '[address]')
    .replaceAll(/(?<![\w.])\/(?:home|root|Users|data|var|srv|opt|tmp)\/[^\s"'\\:]+/g, '[path]')

/** The last lines of a log file, without secrets and addresses; none when there is no file. */
export const logTail = async (path: string | null, redactor: Redactor): Promise<readonly string[]> => {
  const handle = path === null ? null : await open(path).catch(() => null)
  if (handle === null) return []
  try {
    const { size } = await handle.stat()
    if (size === 0) return []
    const from = Math.max(0, size - tailBytes)
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(Math.min(size, tailBytes)), position: from })
    const lines = buffer.toString('utf8', 0, bytesRead).split('\n')
    // The first line may have begun before what was read.
    const whole = (from === 0 ? lines : lines.slice(1)).filter((line) => line !== '')
    return whole.slice(-tailLines).map((line) => anonymous(redactor.text(line)))
  } finally {
    await handle.close()
  }
}

import { createColors } from 'picocolors'
import { asPigmeuError, errorRules, PigmeuError } from '../../domain/errors.ts'
import type { Terminal } from './deps.ts'

/** Writes for a person who watches, or plain lines for a pipe. */
export interface Output {
  readonly color: ReturnType<typeof createColors>
  line(text?: string): void
  /** A line that the next one replaces; left out when nobody watches. */
  live(text: string): void
  error(thrown: unknown): void
}

/** An error as an editor wants to read it: what happened, which fields, what to do. */
export const describeError = (thrown: unknown): readonly string[] => {
  if (!(thrown instanceof PigmeuError)) return [asPigmeuError(thrown).message]
  const { code, message, problems, context } = thrown
  const existing = context['existing_submission_id']
  return [
    problems.length > 0 ? errorRules[code].meaning : message,
    ...problems.map(({ field, reason }) => `  ${field}: ${reason}`),
    ...(typeof existing === 'string' ? [`  existing submission: ${existing}`] : []),
    errorRules[code].remedy,
  ]
}

/** Builds the output of a terminal. */
export const createOutput = (terminal: Terminal): Output => {
  const color = createColors(terminal.colors)
  let isLive = false
  const clear = (): void => {
    if (isLive) terminal.out('\r\x1b[2K')
    isLive = false
  }
  return {
    color,
    line(text = '') {
      clear()
      terminal.out(`${text}\n`)
    },
    live(text) {
      if (!terminal.isInteractive) return
      clear()
      terminal.out(text.slice(0, 100))
      isLive = true
    },
    error(thrown) {
      clear()
      const [first = '', ...rest] = describeError(thrown)
      terminal.error(`${color.red(first)}\n${rest.map((text) => `${text}\n`).join('')}`)
    },
  }
}

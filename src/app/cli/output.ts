import { createColors } from 'picocolors'
import { asPigmeuError, type ErrorCode, errorRules, PigmeuError } from '../../domain/errors.ts'
import type { Terminal } from './deps.ts'

/** Writes for a person who watches, or plain lines for a pipe. */
export interface Output {
  readonly color: ReturnType<typeof createColors>
  line(text?: string): void
  /** A line that the next one replaces; left out when nobody watches. */
  live(text: string): void
  error(thrown: unknown): void
}

/** What to do where the common words speak of pages and forms. */
const remedies: Readonly<Partial<Record<ErrorCode, string>>> = {
  INVALID_INPUT: 'Correct the named fields and run the command again.',
  DUPLICATE_BOOK: 'Look at the existing submission (pigmeu show <id>), or submit again with --duplicate.',
  NOT_FOUND: 'Check the id; "pigmeu list" shows what exists.',
  ACTION_NOT_ALLOWED: '"pigmeu show <id>" tells what is possible now.',
  VERSION_CONFLICT: 'Look at the newer version (pigmeu show <id>), then run the command again.',
  NOT_SIGNED_IN: 'Run the command again; the server may have been started anew meanwhile.',
  MODEL_CREDENTIAL_REFUSED: 'Give a valid key with "pigmeu setup", then retry.',
  MODEL_NOT_CONFIGURED: 'Complete the provider with "pigmeu setup".',
  UNSUPPORTED_UPLOAD: 'Save the page as .html or .mhtml and hand that over.',
}

/** What to do where a post of the site reviews the book already. */
const remedyOfPost = 'Read the existing post, or submit again with --duplicate.'

/** An error as an editor wants to read it: what happened, which fields, what to do. */
export const describeError = (thrown: unknown): readonly string[] => {
  if (!(thrown instanceof PigmeuError)) return [asPigmeuError(thrown).message]
  const { code, message, problems, context } = thrown
  const existing = context['existing_submission_id']
  const post = context['existing_post_url']
  return [
    problems.length > 0 ? errorRules[code].meaning : message,
    ...problems.map(({ field, reason }) => `  ${field}: ${reason}`),
    ...(typeof existing === 'string' ? [`  existing submission: ${existing}`] : []),
    ...(typeof post === 'string' ? [`  existing post: ${post}`] : []),
    typeof post === 'string' ? remedyOfPost : (remedies[code] ?? errorRules[code].remedy),
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

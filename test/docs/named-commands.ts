import { runCommand } from '../support/command-line.ts'

/** A command line as a page names it. */
export interface NamedCommand {
  /** As it stands on the page. */
  readonly text: string
  /** The command and its parts: `keys rotate`. */
  readonly words: readonly string[]
  /** `--json` and the like. */
  readonly options: readonly string[]
}

const line = /(?:npm run pigmeu -- |node src\/app\/main\.ts |\bpigmeu )((?:[a-z][a-z-]*|<|")[^`\n#|]*)/g
/** Words that are names of commands stand before the first argument: those are written in brackets, quotes or with a dot or digit. */
const isWord = (part: string): boolean => /^[a-z][a-z-]*$/.test(part)

/** The command lines of the product that a page names, in code or in a sentence's code. */
export const namedCommands = (page: string): readonly NamedCommand[] => {
  const code = [...page.matchAll(/`([^`\n]+)`|^ {4,}(.+)$/gm)].map(([, inline, block]) => inline ?? block ?? '')
  return code
    .flatMap((text) => [...text.matchAll(line)].map(([, found = '']) => found.trim()))
    .map((text) => {
      const parts = text.split(/\s+/)
      const end = parts.findIndex((part) => !isWord(part))
      return {
        text,
        words: end === -1 ? parts : parts.slice(0, end),
        options: parts.filter((part) => /^--[a-z]/.test(part)).map((part) => part.replace(/[=\]].*$/, '')),
      }
    })
    .filter(({ words }) => words.length > 0)
}

/** What the command line says of a command; its usage line names the command that was understood. */
const helpOf = async (words: readonly string[]): Promise<string> =>
  (await runCommand(null, [...words, '--help'])).lines.join('\n')

/** What is wrong with a named command, or null: it is not there, or has no such option. */
export const problemOf = async ({ text, words, options }: NamedCommand): Promise<string | null> => {
  const help = await helpOf(words)
  const understood = /^Usage: pigmeu ((?:[a-z][a-z-]* ?)*)/m.exec(help)?.[1]?.trim().split(' ') ?? []
  const arguments_ = /^Usage: .*(?:<[^>]+>|\[(?!options|command)[^\]]+\])/m.test(help)
  const isThere = understood.every((word, at) => words[at] === word) && understood.length > 0
  if (!isThere || (understood.length < words.length && !arguments_)) return `there is no command: pigmeu ${text}`
  const missing = options.filter((option) => !new RegExp(`${option}\\b`).test(help))
  return missing.length === 0 ? null : `pigmeu ${understood.join(' ')} has no ${missing.join(', ')}`
}

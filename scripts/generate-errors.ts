// Writes docs/errors.md from the table of errors and their HTTP statuses.
import { errorRules } from '../src/domain/errors.ts'
import { httpStatuses } from '../src/http/status-codes.ts'
import { writeDocument } from './write-document.ts'

const policies = {
  retry: 'tried again by itself after a pause; costs one of the attempts',
  defer: 'a limit or a budget; tried again later by itself, costs no attempt',
  reject: 'the input has to change before it can go on',
  halt: 'stops until somebody puts it right',
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

/** The text of `docs/errors.md`. */
export const errorsPage = (): string => {
  const rows = Object.entries(errorRules).map(
    ([code, { policy, meaning, remedy }]) =>
      `| \`${code}\` | ${httpStatuses[code as keyof typeof httpStatuses]} | ${policy} | ${cell(meaning)} | ${cell(remedy)} |`,
  )
  return [
    '# Errors',
    '',
    'Made by `npm run generate` from `src/domain/errors.ts` and `src/http/status-codes.ts`.',
    '',
    'Every error has a code. The API answers it as `application/problem+json` (RFC 9457) with the fields `type`, `title`, `status`,',
    '`detail`, `code`, `remedy`, `problems` (each with `field` and `reason`) and `context`; the command line prints message, problems and',
    'remedy. The policy says what the system does about it:',
    '',
    ...Object.entries(policies).map(([policy, words]) => `- **${policy}**: ${words}.`),
    '',
    '| code | HTTP | policy | what happened | what to do |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

if (import.meta.main) writeDocument('docs/errors.md', errorsPage())

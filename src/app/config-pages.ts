import type { z } from 'zod'
import { allVariables } from './variables/index.ts'

const defaultOf = (schema: z.ZodType): string => {
  const result = schema.safeParse(undefined)
  if (!result.success || result.data === undefined) return ''
  if (!Array.isArray(result.data)) return typeof result.data === 'object' ? '' : String(result.data)
  // Lists of times are kept in milliseconds and written in seconds.
  return result.data.map((one: unknown) => (typeof one === 'number' ? one / 1000 : String(one))).join(',')
}

/** The text of `.env.example`. */
export const environmentExample = (): string =>
  `# Every variable is optional. Made by "npm run generate".\n\n${Object.entries(allVariables)
    .map(([name, { schema, help }]) => `# ${help}\n# ${name}=${defaultOf(schema)}\n`)
    .join('\n')}`

/** The text of `docs/config.md`. */
export const configPage = (): string =>
  [
    '# Configuration',
    '',
    'Made by `npm run generate` from `src/app/variables.ts`. Every variable is optional; all problems are listed at once at the start.',
    '',
    '| variable | default | what it is for |',
    '| --- | --- | --- |',
    ...Object.entries(allVariables).map(
      ([name, { schema, help, secret }]) =>
        `| \`${name}\` | ${defaultOf(schema) || 'none'} | ${help}${secret ? ' Secret.' : ''} |`,
    ),
    '',
  ].join('\n')

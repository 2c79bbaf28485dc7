import { join, resolve } from 'node:path'
import type { z } from 'zod'
import { type FieldProblem, PigmeuError } from '../domain/errors.ts'
import type { SourceSettings } from '../ports/source.ts'
import { storeKindOf } from './foundation/open-store.ts'
import { allVariables, sourceVariables, variables } from './variables/index.ts'
import { notificationProblems } from './variables/notifications.ts'

/** What a chosen search cannot do without. */
const neededBy = { none: null, searxng: 'PIGMEU_SEARXNG_URL', brave: 'BRAVE_SEARCH_KEY' } as const

type Parsed = { readonly [K in keyof typeof variables]: z.output<(typeof variables)[K]['schema']> }

/** The configuration of one process, checked. */
export interface Config extends Omit<Parsed, 'PIGMEU_DATA'> {
  /** Absolute path of the data folder. */
  readonly dataFolder: string
  /** Where the data is kept; may hold a password. */
  readonly storeAddress: string
  /** What the operator gave the sources, by the names of their settings. */
  readonly sourceSettings: SourceSettings
}

const searchProblems = (parsed: Readonly<Record<string, unknown>>): readonly FieldProblem[] => {
  const chosen = variables.PIGMEU_SEARCH.schema.safeParse(parsed['PIGMEU_SEARCH']).data ?? 'none'
  const needed = neededBy[chosen]
  return needed === null || parsed[needed] !== undefined ? [] : [{ field: needed, reason: `is needed for ${chosen}` }]
}

/** What several processes cannot do without. */
const sharingProblems = (parsed: Readonly<Record<string, unknown>>): readonly FieldProblem[] => {
  const store = String(parsed['PIGMEU_STORE'] ?? 'sqlite:')
  const isOnServer = storeKindOf(store) !== 'sqlite'
  const problems: FieldProblem[] = []
  const [key, keyFile] = [parsed['PIGMEU_SECRET_KEY'], parsed['PIGMEU_SECRET_KEY_FILE']]
  if (key !== undefined && keyFile !== undefined)
    problems.push({
      field: 'PIGMEU_SECRET_KEY_FILE',
      reason: 'is given together with PIGMEU_SECRET_KEY; give one of them',
    })
  if (isOnServer && key === undefined && keyFile === undefined)
    problems.push({
      field: 'PIGMEU_SECRET_KEY',
      reason: 'or PIGMEU_SECRET_KEY_FILE is needed with a store on a server: every process reads what others encrypted',
    })
  if (!isOnServer && parsed['PIGMEU_REDIS'] !== undefined)
    problems.push({
      field: 'PIGMEU_STORE',
      reason: 'must be on a server (mongodb://, postgres://) when PIGMEU_REDIS is set',
    })
  return problems
}

const settingsIn = (parsed: Readonly<Record<string, unknown>>): SourceSettings =>
  Object.fromEntries(
    Object.keys(sourceVariables).flatMap((name) => {
      const value = parsed[name]
      return typeof value === 'string' ? [[name, value] as const] : []
    }),
  )

/**
 * Reads and checks the environment.
 * @throws CONFIG_INVALID with every problem at once; secrets are never printed
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>> = process.env): Config => {
  const problems: FieldProblem[] = []
  const parsed: Record<string, unknown> = {}
  for (const [name, { schema }] of Object.entries(allVariables)) {
    const given = environment[name]?.trim()
    const result = schema.safeParse(given === '' ? undefined : given)
    if (result.success) parsed[name] = result.data
    else
      problems.push({ field: name, reason: [...new Set(result.error.issues.map((issue) => issue.message))].join('; ') })
  }
  for (const name of Object.keys(environment)) {
    if (name.startsWith('PIGMEU_') && !(name in allVariables) && !otherVariables.has(name))
      problems.push({ field: name, reason: 'is not a variable of this program; see docs/config.md' })
  }
  problems.push(...searchProblems(parsed), ...notificationProblems(parsed), ...sharingProblems(parsed))
  if (problems.length > 0) {
    const list = problems.map(({ field, reason }) => `${field}: ${reason}`).join('\n  ')
    throw new PigmeuError('CONFIG_INVALID', `The configuration has problems:\n  ${list}`, { problems })
  }
  const { PIGMEU_DATA: folder, ...rest } = parsed as Parsed
  const dataFolder = resolve(folder)
  const storeAddress = rest.PIGMEU_STORE ?? `sqlite:${join(dataFolder, 'pigmeu.sqlite')}`
  return { ...rest, dataFolder, storeAddress, sourceSettings: settingsIn(parsed) }
}

/** Read by tests and tools, not by the product. */
const otherVariables: ReadonlySet<string> = new Set([
  'PIGMEU_CORPUS',
  'PIGMEU_TEST_PROFILE',
  'PIGMEU_FERRETDB',
  'PIGMEU_HELM',
])

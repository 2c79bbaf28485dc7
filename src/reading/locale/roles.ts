import { labelKey } from '../text.ts'
import { contributors } from './contributor-names.ts'
import { makers } from './maker-names.ts'

/** What people did for a book, as pages print it, by the English name of the role. Lower case. */
export const roles: Readonly<Record<string, readonly string[]>> = { ...makers, ...contributors }

const byName: ReadonlyMap<string, string> = new Map(
  Object.entries(roles).flatMap(([role, names]) => names.map((name) => [labelKey(name), role] as const)),
)

/** The roles that a printed role names, in English lower case; one that no table knows stays as it is printed. */
export const rolesOf = (printed: string): readonly string[] =>
  printed
    .replace(/[()]|\/in(?:nen)?(?!\p{L})/gu, '')
    .split(/[,/&、・]|\s(?:und|and|et|y|e|en|i|och)\s/u)
    .map(labelKey)
    .filter((name) => name !== '')
    .map((name) => byName.get(name) ?? name)

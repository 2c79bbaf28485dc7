import { isAllowedExpression } from './licence-expression.ts'
import type { LicenceException } from './licences-allowed.ts'
import type { LockedPackage } from './lock-file.ts'

/** What licences came to. */
export interface LicenceVerdict {
  readonly packages: number
  /** How many packages by their licence, the most frequent first. */
  readonly byLicence: readonly (readonly [string, number])[]
  /** One line for every package that must not be installed, and for every exception that nobody needs. */
  readonly problems: readonly string[]
}

type Licensed = Pick<LockedPackage, 'name' | 'version' | 'license' | 'dev'>

const covers = (exception: LicenceException, { name, license }: Licensed): boolean =>
  (exception.name.endsWith('*') ? name.startsWith(exception.name.slice(0, -1)) : name === exception.name) &&
  exception.licence === (license ?? null)

const problemOf = (one: Licensed, exception: LicenceException | undefined): string | null => {
  const what = `${one.name} ${one.version}`
  const licence = one.license ?? 'no licence'
  if (exception === undefined)
    return `${what} is under ${licence}, which is not on the list of scripts/licences-allowed.ts`
  if (exception.development && !one.dev)
    return `${what} is under ${licence}, allowed for development only, and is installed with the product`
  return null
}

/** Holds every package against the list of licences and its exceptions. */
export const judgeLicences = (
  packages: readonly Licensed[],
  allowed: ReadonlySet<string>,
  exceptions: readonly LicenceException[],
): LicenceVerdict => {
  const counts = new Map<string, number>()
  const used = new Set<LicenceException>()
  const problems: string[] = []
  for (const one of packages) {
    const licence = one.license ?? 'none'
    counts.set(licence, (counts.get(licence) ?? 0) + 1)
    if (one.license !== undefined && isAllowedExpression(one.license, allowed)) continue
    const exception = exceptions.find((candidate) => covers(candidate, one))
    if (exception !== undefined) used.add(exception)
    const problem = problemOf(one, exception)
    if (problem !== null) problems.push(problem)
  }
  for (const exception of exceptions)
    if (!used.has(exception))
      problems.push(`the exception for ${exception.name} (${exception.licence}) fits no package`)
  return { packages: packages.length, byLicence: [...counts].toSorted((a, b) => b[1] - a[1]), problems }
}

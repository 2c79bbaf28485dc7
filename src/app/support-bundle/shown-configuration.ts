import { secretMask } from '../../domain/redaction/index.ts'
import { allVariables } from '../variables/index.ts'

/** Numbers, names and choices; no addresses, paths and mail addresses, which say who somebody is. */
const harmless = /^[\w.-][\w.,/+-]{0,80}$/

const written = (value: unknown): string => (Array.isArray(value) ? value.map(String).join(',') : String(value))

/** The variables that differ from their defaults, so that strangers may read them. */
export const shownConfiguration = (configuration: object): Readonly<Record<string, string>> => {
  const shown = Object.entries(configuration).flatMap(([name, value]) => {
    const variable = allVariables[name]
    const otherwise = variable?.schema.safeParse(undefined).data
    if (variable === undefined || value === undefined || written(value) === written(otherwise)) return []
    const text = written(value)
    return [[name, variable.secret ? secretMask : harmless.test(text) ? text : '[set]'] as const]
  })
  return Object.fromEntries(shown)
}

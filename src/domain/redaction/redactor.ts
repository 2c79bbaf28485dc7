import { formsOfSecret } from './forms.ts'
import { maskShapes, secretMask } from './shapes.ts'
import { redactValue } from './values.ts'

/** So many secrets are known at once; the one learned longest ago is forgotten first. */
const remembered = 1_000

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** Masks the secrets that it has learned, and what has the shape of one; see `ports/redactor`. */
export const createRedactor = () => {
  const forms = new Map<string, readonly string[]>()
  let pattern: RegExp | null = null
  const learn = (secret: string): void => {
    const looks = forms.get(secret) ?? formsOfSecret(secret)
    if (looks.length === 0) return
    const isNew = !forms.delete(secret)
    forms.set(secret, looks)
    const [oldest] = forms.keys()
    if (forms.size > remembered && oldest !== undefined) forms.delete(oldest)
    if (isNew) pattern = null
  }
  const build = (): RegExp => {
    const all = [...forms.values()].flat().toSorted((one, other) => other.length - one.length)
    return new RegExp(all.map(escaped).join('|'), 'g')
  }
  const text = (given: string): string => {
    if (given.length < 8) return given
    if (forms.size > 0) pattern ??= build()
    return maskShapes(pattern === null ? given : given.replaceAll(pattern, secretMask))
  }
  return { learn, text, value: <T>(value: T): T => redactValue(value, text) }
}

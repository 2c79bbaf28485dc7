import { formsOfSecret, leastSecretCharacters } from './forms.ts'
import { createMasker } from './masker.ts'
import { maskShapes } from './shapes.ts'
import { redactValue } from './values.ts'

/** So many secrets are known at once; the one learned longest ago is forgotten first. */
const remembered = 1_000

/** Masks the secrets that it has learned, and what has the shape of one; see `ports/redactor`. */
export const createRedactor = () => {
  const forms = new Map<string, readonly string[]>()
  let masker: ReturnType<typeof createMasker> | null = null
  const learn = (secret: string): void => {
    const looks = forms.get(secret) ?? formsOfSecret(secret)
    if (looks.length === 0) return
    const isNew = !forms.delete(secret)
    forms.set(secret, looks)
    const [oldest] = forms.keys()
    if (forms.size > remembered && oldest !== undefined) forms.delete(oldest)
    if (isNew) masker = null
  }
  const text = (given: string): string => {
    if (given.length < leastSecretCharacters) return given
    if (forms.size > 0) masker ??= createMasker([...forms.values()].flat())
    return maskShapes(masker === null ? given : masker(given))
  }
  return { learn, text, value: <T>(value: T): T => redactValue(value, text) }
}

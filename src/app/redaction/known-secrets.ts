import { createRedactor, isSecretName } from '../../domain/redaction/index.ts'
import type { Redactor } from '../../ports/redactor.ts'
import type { Secrets } from '../../ports/secrets.ts'
import { allVariables } from '../variables/index.ts'
import { secretsOfAddresses } from './address-secrets.ts'

/** Every text in a value, however deep. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (isObject(value)) for (const one of Object.values(value)) yield* textsIn(one)
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The secrets of a variable that was taken apart: of headers every value, else what stands under the name of a secret. */
function* textsOfParts(value: object): Generator<string> {
  const parts = Object.entries(value)
  const areAlike = parts.every(([, part]) => typeof part === 'string')
  for (const [name, part] of parts) {
    if (typeof part === 'string' && (areAlike || isSecretName(name))) yield part
    else if (isObject(part)) yield* textsOfParts(part)
  }
}

/** What must not be shown of the value of a secret variable: a key is secret as a whole, of an address only a part. */
const secretsOf = (value: unknown): readonly string[] =>
  [...(isObject(value) ? textsOfParts(value) : textsIn(value))].flatMap((text) => {
    if (!text.includes('://')) return text.startsWith('sqlite:') ? [] : [text]
    return secretsOfAddresses(text)
  })

/** Takes out what stands in the secret variables of a configuration, and whatever it learns besides. */
export const createConfiguredRedactor = (configuration: object): Redactor => {
  const redactor = createRedactor()
  for (const [name, value] of Object.entries(configuration)) {
    if (allVariables[name]?.secret) for (const secret of secretsOf(value)) redactor.learn(secret)
  }
  return redactor
}

const parsed = (plain: string): unknown => {
  try {
    return JSON.parse(plain)
  } catch {
    return null
  }
}

/** The same secrets; whatever is sealed or opened is known to the redactor from then on, each text of it when it is JSON. */
export const createLearningSecrets = (secrets: Secrets, redactor: Redactor): Secrets => {
  const learn = (plain: string): string => {
    for (const text of [plain, ...textsIn(parsed(plain))])
      for (const secret of [text, ...secretsOf(text)]) redactor.learn(secret)
    return plain
  }
  return {
    seal: (plain, place) => secrets.seal(learn(plain), place),
    open: async (sealed, place) => learn(await secrets.open(sealed, place)),
    opens: (sealed) => secrets.opens(sealed),
  }
}

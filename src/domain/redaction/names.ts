const single: ReadonlySet<string> = new Set([
  'password',
  'pass',
  'passwords',
  'passphrase',
  'passwd',
  'secret',
  'secrets',
  'token',
  'authorization',
  'cookie',
  'cookies',
  'apikey',
  'jwt',
  'jwe',
  'sealed',
])
const pairs: ReadonlySet<string> = new Set(['api key', 'private key', 'secret key', 'master key', 'access key'])

const known = new Map<string, boolean>()
/** The names of fields are few; so many are remembered. */
const remembered = 5_000

const decide = (name: string): boolean => {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '')
  return single.has(words.at(-1) ?? '') || pairs.has(words.slice(-2).join(' '))
}

/** Whether what stands under this name is a secret: `password`, `apiKey`, `PIGMEU_SECRET_KEY`, `set-cookie`; not `tokens` or `token_id`. */
export const isSecretName = (name: string): boolean => {
  const found = known.get(name)
  if (found !== undefined) return found
  const decided = decide(name)
  if (known.size < remembered) known.set(name, decided)
  return decided
}

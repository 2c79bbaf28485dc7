const encoder = new TextEncoder()

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** So many characters depend on the bytes before, by how many there are (modulo 3). */
const charactersOfBefore = [0, 2, 3] as const

/**
 * What a value looks like inside of Base64, wherever it begins: three bytes become four characters, so there are three looks.
 * Characters that what stands around it decides are left out.
 */
const insideBase64 = (secret: string): readonly string[] => {
  const bytes = encoder.encode(secret)
  return charactersOfBefore.map((skipped, before) => {
    const shifted = new Uint8Array(before + bytes.length)
    shifted.set(bytes, before)
    return base64(shifted).slice(skipped, Math.floor((shifted.length * 8) / 6))
  })
}

const urlSafe = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_')
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

/** Every look of one value: as it is, in addresses and forms, in JSON, in JSON within JSON, inside of Base64. */
const looksOf = (secret: string): readonly string[] => {
  const inAddress = encodeURIComponent(secret)
  return [
    secret,
    inAddress,
    inAddress.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    new URLSearchParams({ secret }).toString().slice('secret='.length),
    inJson(secret),
    inJson(inJson(secret)),
    ...insideBase64(secret).flatMap((look) => [look, urlSafe(look)]),
  ]
}

/** Shorter ones are words of every text: masking them would tell where they stand, and hide what is no secret. */
export const leastSecretCharacters = 8

/**
 * Every form in which a secret may stand in a text, the longest first; none for what is too short to be one.
 * Spaces count and do not: WordPress shows its passwords with them and takes them without.
 */
export const formsOfSecret = (secret: string): readonly string[] => {
  const values = [secret, secret.trim(), secret.replaceAll(/\s+/g, '')]
  const forms = values.filter((value) => value.length >= leastSecretCharacters).flatMap(looksOf)
  return [...new Set(forms)].toSorted((one, other) => other.length - one.length)
}

/** Parts of a path that are shorter are words, such as `services`. */
const leastPartCharacters = 16

/** A percent sign that encodes nothing stands for itself. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What of an address is the secret: its password; else, where the whole address is one, its user, its path and what is long in it. */
const secretsOfAddress = ({ username, password, pathname, protocol }: URL): readonly string[] => {
  if (password !== '') return [password, decoded(password)]
  if (!/^https?:$/.test(protocol)) return []
  return [username, pathname, ...pathname.split('/').filter((part) => part.length >= leastPartCharacters)]
}

/** What must not be shown of an address, of addresses that are separated by commas, or of one with several hosts. */
export const secretsOfAddresses = (text: string): readonly string[] => {
  const whole = URL.parse(text)
  // Commas may stand in a password too.
  if (whole !== null && whole.password !== '') return secretsOfAddress(whole)
  return text.split(',').flatMap((part) => {
    const address = URL.parse(part.trim())
    return address === null ? [] : secretsOfAddress(address)
  })
}

/** 256 random bits in base64url, as sign-in links carry them. */
const tokenShape = /^[\w-]{43}$/

/** The token within a pasted sign-in link, or the text itself. */
const withoutLink = (text: string): string => {
  const url = URL.parse(text)
  return url?.searchParams.get('token') ?? new URLSearchParams(url?.hash.slice(1)).get('token') ?? text
}

/** What a person typed or pasted, as the server wants it: tokens are told from passwords by their shape. */
export const signInBodyOf = (secret: string, name: string) => {
  const named = name.trim() === '' ? {} : { name: name.trim() }
  const token = withoutLink(secret.trim())
  return tokenShape.test(token) ? { token, ...named } : { password: secret, ...named }
}

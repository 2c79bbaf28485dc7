/** 256 random bits in base64url, as sign-in links carry them. */
const tokenShape = /^[\w-]{43}$/

/** The token within a pasted sign-in link, or the text itself. */
const withoutLink = (text: string): string => {
  const url = URL.parse(text)
  return url?.searchParams.get('token') ?? new URLSearchParams(url?.hash.slice(1)).get('token') ?? text
}

/** What stands in the form of the door. */
export interface SignInDraft {
  /** A token, a sign-in link or a password. */
  readonly secret: string
  /** The name of a user; empty for the first owner. */
  readonly login: string
  /** What the first owner is recorded under. */
  readonly name: string
}

/** What a person typed or pasted, as the server wants it: tokens are told from passwords by their shape. */
export const signInBodyOf = ({ secret, login, name }: SignInDraft) => {
  const named = name.trim() === '' ? {} : { name: name.trim() }
  const token = withoutLink(secret.trim())
  if (tokenShape.test(token)) return { token, ...named }
  return login.trim() === '' ? { password: secret, ...named } : { login: login.trim(), password: secret }
}

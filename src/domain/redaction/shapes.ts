/** What stands where a secret stood. */
export const secretMask = '[secret]'

interface Shape {
  /** Matches the secret, or something around it. */
  readonly pattern: RegExp
  /** What is left of a match. */
  readonly masked: (match: string, ...groups: readonly string[]) => string
}

const whole = (pattern: RegExp): Shape => ({ pattern, masked: () => secretMask })

/** Whether this is what HTTP's Basic authorisation carries: a name and a password with a colon between them, in Base64. */
const isNameAndPassword = (text: string): boolean => {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/')).includes(':')
  } catch {
    return false
  }
}

/** Words follow "Bearer" too; a token has digits, or is longer than words are. */
const isToken = (text: string): boolean => /\d/.test(text) || text.length > 24

/** The names under which addresses carry secrets. */
const inAddress =
  /([?&#;](?:access_?token|refresh_?token|token|api_?key|secret|client_secret|password|pass)=)[^&\s"'<>#;]{6,}/gi
/** Names that addresses have for other things too: what they carry is a secret only when it is long. */
const inAddressWhenLong = /([?&#;](?:key|sig|signature|state|code)=)[^&\s"'<>#;]{20,}/gi

/** What secrets look like that nobody told of. */
const shapes: readonly Shape[] = [
  whole(/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g),
  {
    pattern: /\b(Bearer)\s+([\w.~+/-]{8,}=*)/gi,
    masked: (match, scheme = '', token = '') => (isToken(token) ? `${scheme} ${secretMask}` : match),
  },
  {
    pattern: /\b(Basic)\s+([\w+/-]{6,}={0,2})/gi,
    masked: (match, scheme = '', pair = '') => (isNameAndPassword(pair) ? `${scheme} ${secretMask}` : match),
  },
  { pattern: /(:\/\/[^\s/?#@:"'<>]*:)[^\s/?#"'<>]+@/g, masked: (_match, before = '') => `${before}${secretMask}@` },
  { pattern: inAddress, masked: (_match, name = '') => `${name}${secretMask}` },
  { pattern: inAddressWhenLong, masked: (_match, name = '') => `${name}${secretMask}` },
  // JWT and JWE: a header that is a JSON object, then two or four more parts.
  whole(/\beyJ[\w-]{8,}(?:\.[\w-]*){2,4}/g),
  whole(/\b(?:sk|rk|gsk)[-_][\w-]{16,}/g),
  whole(/\bxox[a-z]-[\w-]{8,}/g),
  whole(/\bSG\.[\w-]{10,}\.[\w-]{10,}/g),
  whole(/\bwhsec_[\w+/-]{16,}=*/g),
  whole(/\bpgm_\w{2,}_[\w-]{8,}/g),
  whole(/\bAIza[\w-]{30,}/g),
  {
    pattern: /(hooks\.slack\.com\/(?:services|workflows)\/)[\w/-]{8,}/g,
    masked: (_match, host = '') => `${host}${secretMask}`,
  },
]

/** One look tells most texts apart that hold nothing of the kind. */
const hint =
  /bearer\s|basic\s|:\/\/[^\s/]*@|[?&#;]\w{3,13}=|eyJ|(?:sk|rk|gsk)[-_]|xox|SG\.|whsec_|pgm_|AIza|slack\.com|-----BEGIN/i

/** Masks what has the shape of a secret. */
export const maskShapes = (text: string): string =>
  hint.test(text) ? shapes.reduce((masked, { pattern, masked: left }) => masked.replaceAll(pattern, left), text) : text

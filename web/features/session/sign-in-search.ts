/** Where a sign-in comes from and goes to, as it stands in the address. */
export interface SignInSearch {
  /** The token of a sign-in link. */
  readonly token?: string
  /** The page that was asked for; a path of this site. */
  readonly next?: string
}

const isOwnPath = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('/') && !/^\/[/\\]/.test(value) && !value.startsWith('/sign-in')

/** Reads the address of the sign-in page; a way that leads elsewhere is left out. */
export const signInSearchOf = (search: Record<string, unknown>): SignInSearch => ({
  ...(typeof search['token'] === 'string' ? { token: search['token'] } : {}),
  ...(isOwnPath(search['next']) ? { next: search['next'] } : {}),
})

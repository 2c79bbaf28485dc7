import { parseCookie } from 'undici'

/** Remembers what a host asks to be told again, for the length of one fetch: some sites redirect until they see their cookie. */
export interface FetchCookies {
  /** The cookie header for a host, or null. */
  headerFor(url: URL): string | null
  remember(url: URL, setCookie: readonly string[]): void
}

/** Cookies kept a host; more is no page's need. */
const cookiesAHost = 50

/** Characters of a cookie; larger ones are dropped. @source RFC 6265, 6.1 (browsers keep 4,096 bytes) */
const cookieCharacters = 4_096

/** Cookies of one fetch. They go back to the very host that set them and nowhere else. */
export const createFetchCookies = (): FetchCookies => {
  const jars = new Map<string, Map<string, string>>()
  return {
    headerFor(url) {
      const jar = jars.get(url.host)
      return jar && jar.size > 0 ? [...jar].map(([name, value]) => `${name}=${value}`).join('; ') : null
    },
    remember(url, setCookie) {
      const jar = jars.get(url.host) ?? new Map<string, string>()
      jars.set(url.host, jar)
      for (const line of setCookie) {
        const cookie = parseCookie(line)
        if (!cookie || cookie.name === '' || cookie.name.length + cookie.value.length > cookieCharacters) continue
        if (cookie.maxAge !== undefined && cookie.maxAge <= 0) jar.delete(cookie.name)
        else if (jar.size < cookiesAHost) jar.set(cookie.name, cookie.value)
      }
    },
  }
}

import { z } from 'zod'
import { parsePage } from '../../../../reading/page.ts'
import { folderOf, folderOfRest } from './address.ts'
import type { Answer } from './probe.ts'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An answer as JSON, also behind warnings that PHP printed first; undefined when it is none. */
export const jsonOf = ({ text }: Answer): unknown =>
  parsed(text) ?? parsed(text.slice(Math.max(0, text.search(/[[{]/))))

const errorSchema = z.object({ code: z.string(), message: z.string().catch('') })

/** The code by which WordPress itself refuses, or null. */
export const refusalOf = (answer: Answer): string | null => errorSchema.safeParse(jsonOf(answer)).data?.code ?? null

/** What stands on an answer for people: the message of WordPress, or the title of a page. */
export const spokenBy = (answer: Answer): string => {
  const said = errorSchema.safeParse(jsonOf(answer)).data?.message ?? parsePage(answer.text).title ?? ''
  return said
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
}

/** PHP writes an empty map as a list. */
const looseMap = z.preprocess((value) => (Array.isArray(value) ? {} : value), z.record(z.string(), z.unknown()))
const indexSchema = z.object({
  home: z.string().catch(''),
  namespaces: z.array(z.string()),
  authentication: looseMap.catch({}),
})
const authorizationSchema = z.object({ endpoints: z.object({ authorization: z.string() }) })

/** What a site tells of its REST interface. */
export interface RestIndex {
  /** Where the site says that it lives; empty when it does not say. */
  readonly home: string
  readonly namespaces: readonly string[]
  readonly takesApplicationPasswords: boolean
  /** The page where a user grants access, or null. */
  readonly authorizationPage: string | null
  readonly plainPermalinks: boolean
}

/** Where an answer says that the REST interface stands. @source https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/ */
const linkedRest = ({ headers }: Answer): string | null =>
  /<([^>]+)>\s*;\s*rel="?https:\/\/api\.w\.org\/"?/.exec(headers.get('link') ?? '')?.[1] ?? null

/** The index of the REST interface, or null when the answer is something else. */
export const indexOf = (answer: Answer): RestIndex | null => {
  if (answer.status !== 200) return null
  const { data } = indexSchema.safeParse(jsonOf(answer))
  if (data === undefined || !data.namespaces.includes('wp/v2')) return null
  const granted = authorizationSchema.safeParse(data.authentication['application-passwords'])
  return {
    home: data.home,
    namespaces: data.namespaces,
    takesApplicationPasswords: 'application-passwords' in data.authentication,
    authorizationPage: granted.data?.endpoints.authorization ?? null,
    plainPermalinks: linkedRest(answer)?.includes('rest_route=') ?? false,
  }
}

/** The version in a feed's generator, or null. */
export const feedVersion = ({ text }: Answer): string | null =>
  /<generator>https?:\/\/wordpress\.org\/\?v=(\d[\w.-]*)<\/generator>/.exec(text)?.[1] ?? null

/** What a page tells of the WordPress that made it. */
export interface PageSigns {
  readonly isWordPress: boolean
  /** Where the site lives that the page belongs to, or null when it does not say. */
  readonly folder: URL | null
}

const filePattern = /["'(]((?:https?:)?\/\/[^"'()\s/]+)?(\/(?:[^"'()\s]*\/)?)wp-(?:content|includes|login\.php)/

/** A file of WordPress that a page uses, and the folder that it tells; null folder when the file lies at another host. */
const fileOf = ({ text, url }: Answer): { readonly folder: URL | null } | null => {
  const found = filePattern.exec(text)
  if (found === null) return null
  const path = `${found[1] ?? ''}${found[2] ?? '/'}`
  const file = URL.canParse(path, url.href) ? new URL(path, url) : null
  return { folder: file?.host === url.host ? folderOf(file.href) : null }
}

/** Looks for WordPress behind a page: its link to the REST interface, its generator, the folders of its files. */
export const signsOf = (answer: Answer): PageSigns => {
  const page = parsePage(answer.text)
  const rest = linkedRest(answer) ?? page.attribute('link[rel="https://api.w.org/"]', 'href')
  const generator = page.attribute('meta[name=generator]', 'content') ?? ''
  const file = fileOf(answer)
  return {
    isWordPress: rest !== null || generator.startsWith('WordPress') || file !== null,
    folder: rest === null ? (file?.folder ?? null) : folderOfRest(rest, answer.url),
  }
}

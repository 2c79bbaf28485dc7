import { fetch } from 'undici'
import { z } from 'zod'
import type { RecordedCall } from './recorder.ts'

/** What is put in the place of what in the calls of another article: texts, and the picture. */
export interface Swap {
  readonly texts: readonly (readonly [from: string, to: string])[]
  readonly picture: Uint8Array
}

/** One call as it was made by hand. */
export interface HandCall {
  readonly name: string
  readonly tookMs: number
}

const madeSchema = z.object({ id: z.int() })
const idOf = (text: string): number | null => madeSchema.safeParse(JSON.parse(text)).data?.id ?? null

/** Posts and pictures share their numbers, terms have their own. */
const kindOf = (name: string): 'post' | 'term' => (/\/(categories|tags)(\/|$)/u.test(name) ? 'term' : 'post')

/** Fields of a body that hold numbers of what was made before. */
const fields: Readonly<Record<string, 'post' | 'term'>> = {
  featured_media: 'post',
  post: 'post',
  categories: 'term',
  tags: 'term',
  parent: 'term',
}

/** Numbers that the site gave to what was made by hand, by those that it gave to what was recorded. */
const createNumbers = () => {
  const known = { post: new Map<number, number>(), term: new Map<number, number>() }
  const fresh = (kind: 'post' | 'term', old: unknown): unknown => {
    if (Array.isArray(old)) return old.map((one: unknown) => fresh(kind, one))
    return typeof old === 'number' ? (known[kind].get(old) ?? old) : old
  }
  return {
    learn: (name: string, recorded: string, made: string): void => {
      const [old, now] = [idOf(recorded), idOf(made)]
      if (old !== null && now !== null) known[kindOf(name)].set(old, now)
    },
    inBody: (body: string): string =>
      JSON.stringify(JSON.parse(body), (field, value: unknown) => {
        const kind = fields[field]
        return kind === undefined ? value : fresh(kind, value)
      }),
    inPath: (path: string): string => {
      const url = new URL(path, 'http://site')
      const route = url.searchParams.get('rest_route') ?? ''
      const numbered = route.replace(/\/(\d+)(?=\/|$)/u, (_, old: string) => `/${fresh(kindOf(route), Number(old))}`)
      url.searchParams.set('rest_route', numbered)
      return `${url.pathname}${url.search}`
    },
  }
}

/**
 * Makes recorded calls again for another article, one after the other and with nothing between them; gives how long each took.
 * @throws Error when the site answers otherwise than it did when they were recorded
 */
export const makeByHand = async (
  siteUrl: string,
  authorization: string,
  calls: readonly RecordedCall[],
  { texts, picture }: Swap,
): Promise<readonly HandCall[]> => {
  const swapped = (text: string): string => texts.reduce((all, [from, to]) => all.replaceAll(from, to), text)
  const numbers = createNumbers()
  const made: HandCall[] = []
  for (const call of calls) {
    const { name, method, path, contentType, disposition, body, answer } = call
    const isUpload = disposition !== null
    const words = isUpload || body.length === 0 ? null : numbers.inBody(swapped(body.toString()))
    const address = `${siteUrl}${numbers.inPath(swapped(path))}`
    const headers = { authorization, 'content-type': contentType, accept: 'application/json' }
    const startedMs = performance.now()
    const response = await fetch(address, {
      method,
      headers: isUpload ? { ...headers, 'content-disposition': swapped(disposition) } : headers,
      ...(isUpload ? { body: picture } : words === null ? {} : { body: words }),
    })
    const told = await response.text()
    made.push({ name, tookMs: performance.now() - startedMs })
    if (response.status !== answer.status)
      throw new Error(
        `by hand ${name} was answered with ${response.status}, not ${answer.status}: ${told.slice(0, 300)}`,
      )
    if (method === 'POST') numbers.learn(name, answer.body.toString(), told)
  }
  return made
}

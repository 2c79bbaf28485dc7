import { randomBytes } from 'node:crypto'

/** A secret that is made up for a test, to be found wherever it comes out. */
export interface Canary {
  readonly name: string
  readonly value: string
}

/** A canary that was found where it must not be. */
export interface Leak {
  readonly canary: string
  readonly output: string
  /** What stands around it. */
  readonly excerpt: string
}

/** Something that the product gave out. */
export interface Output {
  readonly name: string
  readonly text: string
  /** The one canary that may stand there: it is sent to the service that it belongs to. */
  readonly belongsTo?: string
}

/** Begins every canary that was planted. */
const mark = 'cnry'

/** The Base64 of a text as it stands in the middle of a longer one, for each of the three places at which it may begin. */
const insideBase64 = (value: string): readonly string[] =>
  ['', 'x', 'xx'].map((before) => {
    const all = Buffer.from(`${before}${value}`).toString('base64').replace(/=+$/, '')
    // What shares a character with what stands around is left out on both sides.
    return all.slice(before === '' ? 0 : before.length + 1, -2)
  })

/** So much of a canary tells it from all others: what was cut off in its midst is found too. */
const pieceCharacters = 10

const looksOf = (value: string): readonly string[] => [
  value,
  ...(value.startsWith(mark) ? [value.slice(0, pieceCharacters)] : []),
  value.replaceAll(/\s/g, ''),
  encodeURIComponent(value),
  JSON.stringify(value).slice(1, -1),
  Buffer.from(value).toString('hex'),
  ...insideBase64(value).flatMap((look) => [look, look.replaceAll('+', '-').replaceAll('/', '_')]),
]

/** Plants canaries and looks for them. */
export const createCanaries = () => {
  const planted = new Map<string, Canary>()
  const looks = new Map<string, readonly string[]>()
  const keep = (name: string, value: string): string => {
    planted.set(name, { name, value })
    looks.set(name, looksOf(value))
    return value
  }
  return {
    planted,
    /** Makes one that no pattern of secrets knows: letters and digits of no known form. */
    plant: (name: string): string => keep(name, `${mark}${randomBytes(15).toString('hex')}`),
    /** Takes a secret that the product made itself, or one of a given form. */
    keep,
    leaksIn: ({ name: output, text, belongsTo }: Output): readonly Leak[] =>
      [...looks].flatMap(([name, all]) => {
        if (name === belongsTo) return []
        const at = all.map((look) => text.indexOf(look)).find((index) => index >= 0)
        return at === undefined ? [] : [{ canary: name, output, excerpt: text.slice(Math.max(0, at - 80), at + 40) }]
      }),
  }
}
/** Planted canaries. */
export type Canaries = ReturnType<typeof createCanaries>

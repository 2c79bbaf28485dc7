import type { Sentences, Told, ToldValues } from '../told.ts'

/** Stands around the name of a gap while a sentence is taken apart; no text holds it. */
const mark = '\u0000'
const gap = new RegExp(`${mark}(\\w+)${mark}`, 'u')

/** What may stand in a gap, by its name, as a pattern; anything unless told. */
export type GapShapes = Readonly<Record<string, string>>

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Each gap answers with its own name between marks. */
const gapNames: ToldValues = new Proxy<ToldValues>({}, { get: (_, name) => `${mark}${String(name)}${mark}` })

interface Pattern {
  readonly rule: string
  readonly names: readonly string[]
  readonly expression: RegExp
  /** Characters of the sentence outside its gaps: the more, the surer. */
  readonly sure: number
}

const patternOf = (rule: string, sentence: (values: ToldValues) => string, shapes: GapShapes): Pattern => {
  const pieces = sentence(gapNames).split(gap)
  const names = pieces.filter((_, index) => index % 2 === 1)
  const source = pieces.map((piece, index) => (index % 2 === 0 ? literal(piece) : `(${shapes[piece] ?? '[\\s\\S]+?'})`))
  const words = pieces.filter((_, index) => index % 2 === 0).join('')
  return { rule, names, expression: new RegExp(`^${source.join('')}$`, 'u'), sure: words.length }
}

const gapValue = (text: string): string | number => (/^\d{1,9}$/u.test(text) ? Number(text) : text)

/**
 * Reads sentences back: finds which sentence of a table a text is and what stands in its gaps, for what was stored as text alone.
 * The sentences of such a table do nothing with their gaps but set them in. A text that fits none has no key.
 */
export const readerOf = (sentences: Sentences, shapes: GapShapes = {}): ((text: string) => Told) => {
  const patterns = Object.entries(sentences)
    .map(([rule, sentence]) => patternOf(rule, sentence, shapes))
    .toSorted((one, other) => other.sure - one.sure)
  return (text) => {
    for (const { rule, names, expression } of patterns) {
      const found = expression.exec(text)
      if (found)
        return {
          rule,
          values: Object.fromEntries(names.map((name, index) => [name, gapValue(found[index + 1] ?? '')])),
        }
    }
    return {}
  }
}

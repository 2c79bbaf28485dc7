/**
 * Sums by the names of their figures. A name is a path: `books/published`, `ms/article/done`, `source/amazon/content`,
 * `cost/article/openai/gpt-5.4-mini/micro_usd`, `gate/written/support`. None names a person or a book.
 */
export type Figures = Readonly<Record<string, number>>

/** One figure and how much is added to it. */
export type Figure = readonly [name: string, amount: number]

/** What nearly every part is made of; looking is faster than encoding. */
const plain = /^[\w.-]*$/

/** The name of a figure, made of its parts; what a part says is kept whole whatever signs it holds. */
export const figureName = (...parts: readonly string[]): string =>
  parts.map((part) => (plain.test(part) ? part : encodeURIComponent(part))).join('/')

/** The parts that a name was made of. */
export const figureParts = (name: string): readonly string[] => name.split('/').map(decodeURIComponent)

/** Adds figures to sums, in place. */
export const addFigures = (sums: Record<string, number>, figures: Iterable<Figure>): void => {
  for (const [name, amount] of figures) sums[name] = (sums[name] ?? 0) + amount
}

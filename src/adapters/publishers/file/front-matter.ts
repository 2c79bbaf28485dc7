import { Scalar, stringify } from 'yaml'

/** An instant that stands without quotes, as generators of sites expect dates to. */
export interface Moment {
  readonly moment: string
}

/** What may stand in front matter. */
export type FrontMatterValue = string | number | boolean | null | Moment | FrontMatterList | FrontMatterFields
type FrontMatterList = readonly FrontMatterValue[]
/** Fields of front matter by their names, in their order. */
export interface FrontMatterFields {
  readonly [name: string]: FrontMatterValue
}

/** Characters that JSON leaves bare but some readers of YAML take for line breaks or refuse. @source https://yaml.org/spec/1.2.2/#51-character-set */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

const escaped = (yaml: string): string =>
  yaml.replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

const isMoment = (value: object): value is Moment => 'moment' in value && typeof value.moment === 'string'
const isList = (value: object): value is FrontMatterList => Array.isArray(value)

const unquoted = (text: string): Scalar => {
  const scalar = new Scalar(text)
  scalar.type = Scalar.PLAIN
  return scalar
}

/** A value as the YAML library takes it. Half a character, which no file may hold, becomes the sign for one that is lost. */
const nodeOf = (value: FrontMatterValue): unknown => {
  if (typeof value === 'string') return value.toWellFormed()
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map(nodeOf)
  if (isMoment(value)) return unquoted(value.moment)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, nodeOf(one)]))
}

/**
 * Fields as YAML between two lines of dashes. Every text stands in quotes on one line, so that readers of any version of YAML
 * take it for the same text: no word becomes a truth value, no time a number, no text ends the front matter.
 */
export const frontMatter = (fields: FrontMatterFields): string => {
  const yaml = stringify(nodeOf(fields), {
    lineWidth: 0,
    doubleQuotedAsJSON: true,
    aliasDuplicateObjects: false,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  })
  return `---\n${escaped(yaml)}---\n`
}

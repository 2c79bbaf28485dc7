import fc from 'fast-check'
import type { ApiDocument, Schema } from './open-api.ts'

/** Ids and the like that answers have told so far, by the name of their field. */
export type KnownValues = ReadonlyMap<string, ReadonlySet<string>>

const nested = (depth: number): unknown => {
  let value: unknown = 'bottom'
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { deeper: value }
  return value
}

/** What nobody sends who means well. Addresses are of this machine, or lead nowhere. */
export const extremeValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  -0.000_000_1,
  Number.MAX_SAFE_INTEGER,
  2 ** 53 + 2,
  -1e308,
  '',
  ' ',
  '0',
  '-1',
  'NaN',
  'null',
  'x'.repeat(70_000),
  '\u0000',
  'a\u0000b',
  '\ud800',
  'broken \udc00 surrogates \ud800',
  '\u202eright to left\u202c \u{1f4a9}\u{1f469}\u200d\u{1f680} e\u0301',
  '\r\nSet-Cookie: a=b',
  '../../../../etc/passwd',
  '..\\..\\windows',
  '%00%2e%2e%2f',
  "' OR 1=1; DROP TABLE submissions; --",
  '{"$gt": ""}',
  '<script>alert(1)</script>',
  '#{7*7}{{7*7}}',
  'http://127.0.0.1:9/',
  'http://[::1]:9/',
  'http://127.0.0.1:9/\u0000',
  'http://',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://127.0.0.1/',
  '2026-02-30T25:61:61Z',
  '-271821-04-20T00:00:00.000Z',
  '+275760-09-13T00:00:00.001Z',
  '__proto__',
  'constructor',
  [],
  {},
  [null],
  [[]],
  { constructor: { prototype: { admin: true } } },
  { toString: 'no function', length: -1 },
  Array.from({ length: 2_000 }, (_, index) => index),
  Array.from({ length: 300 }, () => ({})),
  nested(200),
  nested(3_000),
]

/** Makes one of the extreme values, or some value that JSON can hold. */
export const extremeValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...extremeValues) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
)

const text = fc.oneof(
  fc.constantFrom('a', 'Refactoring', 'pt-BR', 'en', 'book-review', 'file', '1'),
  fc.string({ maxLength: 30 }),
)

const stringOf = (schema: Schema, name: string, known: KnownValues): fc.Arbitrary<unknown> => {
  const told = [...(known.get(name) ?? [])]
  if (told.length > 0) return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...told) }, text)
  if (schema.format === 'uri' || /url|site|link/i.test(name))
    return fc.constantFrom('http://127.0.0.1:9/dp/1449373321', 'http://localhost:9/books/1?a=b')
  if (schema.format === 'date-time' || /_at$|_until$/.test(name))
    return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  const longest = Math.min(schema.maxLength ?? 40, 40)
  const shortest = Math.min(schema.minLength ?? 0, longest)
  return fc.oneof(text, fc.string({ minLength: shortest, maxLength: longest }))
}

const numberOf = ({ type, minimum = -1_000, maximum = 1_000 }: Schema): fc.Arbitrary<unknown> => {
  const [least, most] = [Math.ceil(Math.max(minimum, -1e9)), Math.floor(Math.min(maximum, 1e9))]
  const whole = fc.integer({ min: Math.min(least, most), max: Math.max(least, most) })
  return type === 'integer'
    ? whole
    : fc.oneof(whole, fc.double({ noNaN: true, min: least, max: Math.max(least, most) }))
}

/** As deep as made values go; what is deeper is told by the extremes. */
const deepest = 6

/** Makes values that a schema allows, as far as the schema tells; what it does not tell (a pattern, a rule of the domain) stays to chance. */
export const createValidValues = (document: ApiDocument, known: () => KnownValues) => {
  const objectOf = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
    const fields = Object.entries(schema.properties ?? {}).map(
      ([name, field]) => [name, validValue(field, name, depth + 1)] as const,
    )
    const required = schema.required ?? []
    const named = fc.record(Object.fromEntries(fields), { requiredKeys: [...required] })
    const { additionalProperties: more } = schema
    if (typeof more !== 'object' || depth > deepest) return named
    const key =
      schema.propertyNames === undefined ? text : validValue(schema.propertyNames, 'key', depth + 1).map(String)
    return fc.dictionary(key, validValue(more, '', depth + 1), { maxKeys: 3 })
  }
  const byType = (type: string, schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> => {
    if (type === 'null') return fc.constant(null)
    if (type === 'boolean') return fc.boolean()
    if (type === 'integer' || type === 'number') return numberOf({ ...schema, type })
    if (type === 'string') return stringOf(schema, name, known())
    if (type === 'array') {
      if (schema.items === undefined || depth > deepest) return fc.constant([])
      const minLength = Math.min(schema.minItems ?? 0, 3)
      return fc.array(validValue(schema.items, name, depth + 1), { minLength, maxLength: Math.max(minLength, 3) })
    }
    return objectOf(schema, depth)
  }
  const validValue = (given: Schema, name: string, depth = 0): fc.Arbitrary<unknown> => {
    const schema = document.resolve(given)
    if (depth > 2 * deepest) return fc.constant(null)
    if (schema.const !== undefined) return fc.constant(schema.const)
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
    const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
    if (choices !== undefined) return fc.oneof(...choices.map((choice) => validValue(choice, name, depth + 1)))
    const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
    if (types.length === 0) return fc.jsonValue({ maxDepth: 2 })
    return fc.oneof(...types.map((type) => byType(type, schema, name, depth)))
  }
  return validValue
}

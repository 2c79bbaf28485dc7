import { z } from 'zod'

/** A schema as MongoDB's `$jsonSchema` takes it. */
export type BsonSchema = { readonly [keyword: string]: unknown }

/** JSON's types by BSON's names. @source https://www.mongodb.com/docs/manual/reference/operator/query/jsonSchema/ */
const bsonTypes: Readonly<Record<string, string>> = {
  string: 'string',
  // JavaScript has one kind of number, BSON several.
  integer: 'number',
  number: 'number',
  boolean: 'bool',
  object: 'object',
  array: 'array',
  null: 'null',
}

/** The parts of a JSON Schema that are kept: shapes, not values, so that a later version may know more kinds of a thing. */
const jsonSchemaSchema = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
})

const typeNames = (type: string | readonly string[]): readonly string[] =>
  [type].flat().flatMap((name) => bsonTypes[name] ?? [])

const converted = (schema: unknown): BsonSchema => {
  const { type, properties, required, items, anyOf, oneOf } = jsonSchemaSchema.parse(schema)
  const choices = anyOf ?? oneOf
  return {
    ...(type === undefined ? {} : { bsonType: typeNames(type) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, converted(field)])),
        }),
    ...(required === undefined || required.length === 0 ? {} : { required }),
    ...(items === undefined ? {} : { items: converted(items) }),
    ...(choices === undefined ? {} : { anyOf: choices.map(converted) }),
  }
}

/** The shape that a schema of the domain asks for, in MongoDB's terms. */
export const bsonSchemaOf = (schema: z.ZodType): BsonSchema =>
  converted(z.toJSONSchema(schema, { target: 'draft-04', unrepresentable: 'any', io: 'input' }))

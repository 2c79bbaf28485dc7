import { z } from 'zod'

const schemaSchema = z.object({
  bsonType: z.union([z.string(), z.array(z.string())]).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
})

const bsonTypeOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (value instanceof Date) return 'date'
  if (Array.isArray(value)) return 'array'
  return typeof value === 'boolean' ? 'bool' : typeof value
}

const has = (value: unknown, name: string): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)

/**
 * Whether a value is as MongoDB's `$jsonSchema` demands, for those of its words that the product uses; any other word fails.
 * @source https://www.mongodb.com/docs/manual/reference/operator/query/jsonSchema/
 */
export const fitsBsonSchema = (value: unknown, schema: unknown): boolean => {
  const { bsonType, properties = {}, required = [], items, anyOf } = schemaSchema.strict().parse(schema)
  if (bsonType !== undefined && ![bsonType].flat().includes(bsonTypeOf(value))) return false
  // The other words say something of objects, or of lists, alone.
  if (bsonTypeOf(value) === 'object') {
    if (!required.every((name) => has(value, name))) return false
    for (const [name, field] of Object.entries(properties))
      if (has(value, name) && !fitsBsonSchema(value[name], field)) return false
  }
  if (items !== undefined && Array.isArray(value) && !value.every((item) => fitsBsonSchema(item, items))) return false
  return anyOf === undefined || anyOf.some((choice) => fitsBsonSchema(value, choice))
}

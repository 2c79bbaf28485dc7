import { z } from 'zod'

/** A JSON schema as the document holds it: only what is looked at is named. */
export interface Schema {
  readonly $ref?: string | undefined
  readonly type?: string | readonly string[] | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly const?: unknown
  readonly anyOf?: readonly Schema[] | undefined
  readonly oneOf?: readonly Schema[] | undefined
  readonly allOf?: readonly Schema[] | undefined
  readonly properties?: Readonly<Record<string, Schema>> | undefined
  readonly required?: readonly string[] | undefined
  readonly items?: Schema | undefined
  readonly additionalProperties?: Schema | boolean | undefined
  readonly propertyNames?: Schema | undefined
  readonly format?: string | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly minLength?: number | undefined
  readonly maxLength?: number | undefined
  readonly minItems?: number | undefined
  readonly maxItems?: number | undefined
}

const schemaSchema: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    anyOf: z.array(schemaSchema).optional(),
    oneOf: z.array(schemaSchema).optional(),
    allOf: z.array(schemaSchema).optional(),
    properties: z.record(z.string(), schemaSchema).optional(),
    required: z.array(z.string()).optional(),
    items: schemaSchema.optional(),
    additionalProperties: z.union([z.boolean(), schemaSchema]).optional(),
    propertyNames: schemaSchema.optional(),
    format: z.string().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
  }),
)

const parameterSchema = z.object({
  in: z.enum(['query', 'path', 'header', 'cookie']),
  name: z.string(),
  required: z.boolean().default(false),
  schema: schemaSchema,
})

const operationSchema = z.object({
  operationId: z.string(),
  parameters: z.array(parameterSchema).default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: schemaSchema })) }).optional(),
})

const documentSchema = z.object({
  components: z.object({ schemas: z.record(z.string(), schemaSchema) }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
})

/** One operation of the API. */
export interface Operation {
  readonly operationId: string
  readonly method: string
  /** With `{name}` for each parameter. */
  readonly path: string
  readonly parameters: readonly z.output<typeof parameterSchema>[]
  /** Null for one that takes no body. */
  readonly body: { readonly mediaType: string; readonly schema: Schema } | null
}

/** What of the API's document requests are made from. */
export interface ApiDocument {
  readonly operations: readonly Operation[]
  /** The schema that a reference names. @throws Error for one that the document does not hold */
  resolve(schema: Schema): Schema
}

/** Reads the document as the server serves it. */
export const readDocument = (json: unknown): ApiDocument => {
  const { components, paths } = documentSchema.parse(json)
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters, requestBody }]): Operation => {
      const [mediaType, content] = Object.entries(requestBody?.content ?? {})[0] ?? []
      const body = mediaType === undefined || content === undefined ? null : { mediaType, schema: content.schema }
      return { operationId, method: method.toUpperCase(), path, parameters, body }
    }),
  )
  return {
    operations,
    resolve: (schema) => {
      if (schema.$ref === undefined) return schema
      const found = components.schemas[schema.$ref.split('/').at(-1) ?? '']
      if (found === undefined) throw new Error(`the document does not hold ${schema.$ref}`)
      return found
    },
  }
}

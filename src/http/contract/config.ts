import { z } from 'zod'
import { contentSchemaSchema } from '../../domain/content-schema.ts'
import { writingKinds } from '../../domain/writing-kinds.ts'

z.globalRegistry.add(contentSchemaSchema, { id: 'ContentSchema' })

/** A model provider that can be chosen. */
export const providerSchema = z.object({
  /** `openai`, `anthropic`, ... */
  provider: z.string(),
  label: z.string(),
  default_model: z.string().nullable(),
  needs_key: z.boolean(),
  needs_base_url: z.boolean(),
  /** Where a key is made. */
  key_url: z.string().nullable(),
  /** Whether there is a key, and where it comes from; `locked` is one whose own key is missing, so that it is to be entered again. */
  key: z.enum(['stored', 'environment', 'locked']).nullable(),
  /** The address that the stored key is for; null for the provider's own. */
  base_url: z.string().nullable(),
  /** What the stored key is needed for: kinds of writing, and those of them that nobody else does; null without one. */
  key_use: z.object({ writes: z.array(z.enum(writingKinds)), alone: z.array(z.enum(writingKinds)) }).nullable(),
  /** Its well-known models with their list prices, in millionths of a US dollar for a million tokens. */
  models: z.array(
    z.object({
      name: z.string(),
      /** Null when not known, which is never the same as free. */
      price: z.object({ input_micro_usd: z.int(), output_micro_usd: z.int(), noted_on: z.string() }).nullable(),
    }),
  ),
})
/** A model provider that can be chosen. */
export type Provider = z.infer<typeof providerSchema>

/** The model in use. */
export const modelInUseSchema = z
  .object({
    provider: z.string(),
    model_name: z.string().nullable(),
    base_url: z.string().nullable(),
    /** Whether the offline writer writes, because no model is set up. */
    offline: z.boolean(),
    label: z.string().nullable(),
    /** Where the settings come from. */
    origin: z.enum(['stored', 'environment', 'default']),
    /** Millionths of a US dollar for a usual article; null when the price is unknown. */
    estimated_cost_micro_usd: z.int().nullable(),
  })
  .register(z.globalRegistry, { id: 'ModelInUse' })
/** The model in use. */
export type ModelInUse = z.infer<typeof modelInUseSchema>

/** How this server is set up; no secrets. */
export const configSchema = z
  .object({
    version: z.string(),
    data_folder: z.string(),
    model: modelInUseSchema,
    providers: z.array(providerSchema),
    limits: z.object({
      upload_bytes: z.int(),
      book_bytes: z.int(),
      body_bytes: z.int(),
      text_characters: z.int(),
      batch_rows: z.int(),
    }),
  })
  .register(z.globalRegistry, { id: 'Config' })
/** How this server is set up. */
export type Config = z.infer<typeof configSchema>

/** A provider and a key; one test call is made before anything is stored. `offline` goes back to the offline writer. */
export const modelBodySchema = z
  .strictObject({
    provider: z.string().min(1),
    api_key: z.string().max(4000).nullish(),
    model_name: z.string().max(200).nullish(),
    base_url: z.string().max(2000).nullish(),
    /** Stores the key and leaves who writes as it is: for writers of single kinds, and those that follow. */
    key_only: z.boolean().nullish(),
  })
  .register(z.globalRegistry, { id: 'SetUpModel' })

/** Path parameters of the key of one provider. */
export const modelKeyParamsSchema = z.object({ provider: z.string().min(1).max(100) })

/** What a test call showed. */
export const modelTestSchema = z
  .object({
    provider: z.string(),
    model_name: z.string(),
    /** What it answered, its beginning. */
    said: z.string(),
    duration_ms: z.int(),
    input_tokens: z.int(),
    output_tokens: z.int(),
    /** Whether it answers by a schema; where not, it is asked in words. */
    structured: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'ModelTest' })
/** What a test call showed. */
export type ModelTest = z.infer<typeof modelTestSchema>

/** A stored credential, without its secret. */
export const credentialSchema = z
  .object({
    credential_id: z.string(),
    kind: z.string(),
    label: z.string(),
    site_url: z.string().nullable(),
    user: z.string().nullable(),
    /** Whether the key is missing under which its password is stored: it is to be entered again. */
    locked: z.boolean(),
    updated_at: z.string(),
  })
  .register(z.globalRegistry, { id: 'Credential' })
/** A stored credential, without its secret. */
export type Credential = z.infer<typeof credentialSchema>

/** A WordPress site to publish at. `credential_id` replaces an existing one. */
export const credentialBodySchema = z
  .strictObject({
    credential_id: z.string().max(100).nullish(),
    label: z.string().min(1).max(100),
    site_url: z.string().max(2000),
    user: z.string().min(1).max(200),
    /** The application password, not the user's password. */
    application_password: z.string().min(1).max(500),
  })
  .register(z.globalRegistry, { id: 'StoreCredential' })

/** Path parameters of one credential. */
export const credentialParamsSchema = z.object({ id: z.string().min(1).max(100) })

/** The stored credentials. */
export const credentialsSchema = z.object({ items: z.array(credentialSchema) })
/** The content schemas that articles can be written in. */
export const schemasSchema = z.object({ items: z.array(contentSchemaSchema) })

/** Whether the server lives. */
export const healthSchema = z
  .object({ status: z.enum(['ok', 'store_unavailable']), version: z.string() })
  .register(z.globalRegistry, { id: 'Health' })

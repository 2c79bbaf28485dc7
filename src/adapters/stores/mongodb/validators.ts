import { createHash } from 'node:crypto'
import { type Db, MongoServerError } from 'mongodb'
import { z } from 'zod'
import { articleSchema } from '../../../domain/article/article.ts'
import { auditEntrySchema } from '../../../domain/audit.ts'
import { bookRecordSchema } from '../../../domain/book-record.ts'
import { contentSchemaSchema } from '../../../domain/content-schema.ts'
import { deadLetterSchema } from '../../../domain/dead-letter.ts'
import { commentSchema } from '../../../domain/desk/comment.ts'
import { draftSchema } from '../../../domain/desk/draft.ts'
import { proposalSchema } from '../../../domain/desk/proposal.ts'
import { savedViewSchema } from '../../../domain/desk/saved-view.ts'
import { submissionTemplateSchema } from '../../../domain/desk/submission-template.ts'
import { knowledgeBaseSchema, snapshotSchema, summarySchema } from '../../../domain/evidence.ts'
import { happeningSchema } from '../../../domain/happening.ts'
import { deliverySchema, notificationPreferencesSchema } from '../../../domain/notification.ts'
import { ownPostSchema } from '../../../domain/own-post.ts'
import { promptVersionSchema } from '../../../domain/prompts/prompt-version.ts'
import { siteProfileSchema } from '../../../domain/site-profile.ts'
import {
  historyEntrySchema,
  leaseSchema,
  modelCallSchema,
  stageRunSchema,
  stepRecordSchema,
  submissionSchema,
  uploadSchema,
} from '../../../domain/submission.ts'
import { apiTokenSchema, userSchema } from '../../../domain/user.ts'
import type { Log } from '../../../ports/log.ts'
import { type BsonSchema, bsonSchemaOf } from './bson-schema.ts'
import { isUnavailable } from './errors.ts'
import { type PhysicalName, physicalNames } from './layout.ts'

const text = z.string()

/** What the bodies of each collection are. */
const bodySchemas: Readonly<Record<Exclude<PhysicalName, 'steps'>, z.ZodType>> = {
  snapshots: snapshotSchema,
  summaries: summarySchema,
  knowledge_base: knowledgeBaseSchema.omit({ record: true }),
  books: bookRecordSchema,
  articles: articleSchema,
  articles_drafts: articleSchema,
  uploads: uploadSchema,
  stage_runs: stageRunSchema,
  model_calls: modelCallSchema,
  credentials: z.object({ credential_id: text, kind: text, label: text, secret: text, updated_at: text }),
  sessions: z.object({ token_hash: text, name: text, created_at: text, expires_at: text }),
  settings: z.object({ name: text }),
  content_schemas: contentSchemaSchema,
  prompts: promptVersionSchema,
  prompt_labels: z.object({ prompt_id: text, label: text }),
  own_posts: ownPostSchema,
  site_profiles: siteProfileSchema,
  counters: z.object({ name: text }),
  dead_letters: deadLetterSchema,
  users: userSchema,
  api_tokens: apiTokenSchema,
  audit: auditEntrySchema,
  happenings: happeningSchema,
  deliveries: deliverySchema,
  notification_preferences: notificationPreferencesSchema,
  saved_views: savedViewSchema,
  submission_templates: submissionTemplateSchema,
  comments: commentSchema,
  drafts: draftSchema,
  proposals: proposalSchema,
  history: historyEntrySchema,
}

const submissionFields = z.object({
  revision: z.int(),
  version: z.int(),
  status: text,
  created_at: text,
  owed_from_ms: z.number().nullable(),
  lease_until_ms: z.number().nullable(),
  identity_keys: z.array(text),
  search_text: text,
  lease: leaseSchema.nullable(),
  attempts: z.int(),
  crashes: z.int(),
  moves: z.int(),
  recent_history: z.array(z.object({})),
  redo: z.object({ number: z.int() }).nullable(),
})

const having = (field: string, schema: BsonSchema): BsonSchema => ({
  required: [field],
  properties: { [field]: schema },
})
const asText = having('json', { bsonType: ['string'] })
const gone = having('gone_at', { bsonType: ['date'] })
const bodyIn = (schema: z.ZodType): readonly BsonSchema[] => [having('body', bsonSchemaOf(schema)), asText]

const validatorOf = (name: PhysicalName): BsonSchema => {
  const kinds =
    name === 'steps'
      ? [having('step', bsonSchemaOf(stepRecordSchema.omit({ result: true })))]
      : bodyIn(bodySchemas[name])
  return { bsonType: 'object', anyOf: [...kinds, gone] }
}

/** What a document of each collection must look like, for servers that check it. */
export const validators: Readonly<Record<string, BsonSchema>> = {
  submissions: {
    ...bsonSchemaOf(submissionFields),
    anyOf: bodyIn(submissionSchema.omit({ lease: true, attempts: true, crashes: true })),
  },
  ...Object.fromEntries(physicalNames.map((name) => [name, validatorOf(name)])),
}

const fingerprint = createHash('sha256').update(JSON.stringify(validators)).digest('hex')

/** A collection that is there already. */
const namespaceExists = 48

/** Makes a collection that checks its documents, or tells the one that is there to. */
const setValidator = async (database: Db, name: string, schema: BsonSchema): Promise<void> => {
  const options = { validator: { $jsonSchema: schema }, validationLevel: 'moderate' }
  try {
    await database.createCollection(name, options)
  } catch (thrown) {
    if (!(thrown instanceof MongoServerError) || thrown.code !== namespaceExists) throw thrown
    await database.command({ collMod: name, ...options })
  }
}

/** Tells the server what documents look like; false when it does not check such things, or may not be told. */
const setValidators = async (database: Db, log: Log): Promise<boolean> => {
  for (const [name, schema] of Object.entries(validators)) {
    try {
      await setValidator(database, name, schema)
    } catch (thrown) {
      if (!(thrown instanceof MongoServerError) || isUnavailable(thrown)) throw thrown
      log.warn('the database server does not check documents', { collection: name, reason: thrown.message })
      return false
    }
  }
  return true
}

/**
 * Tells the server what documents look like, once for every form that the program's documents have had; collections that
 * are not there are made. A server that does not check, or may not be told, is left as it is.
 */
export const refreshValidators = async (database: Db, log: Log): Promise<void> => {
  const told = database.collection<{ _id: string; fingerprint: string; is_checked: boolean }>('schema_validators')
  const found = await told.findOne({ _id: 'current' })
  if (found?.fingerprint === fingerprint) return
  const is_checked = await setValidators(database, log)
  await told.updateOne({ _id: 'current' }, { $set: { fingerprint, is_checked } }, { upsert: true })
}

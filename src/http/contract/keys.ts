import { z } from 'zod'

const keptBySchema = z.enum(['installation', 'operator'])

/** One master key, by its id alone. */
export const masterKeySchema = z
  .object({
    /** 16 hexadecimal digits of its SHA-256. */
    key_id: z.string(),
    /** Whether it is the one that new secrets are sealed under. */
    present: z.boolean(),
    /** Whether what it sealed can be opened. */
    at_hand: z.boolean(),
    /** Whether somebody said that it is gone for good. */
    abandoned: z.boolean(),
    /** How many documents hold something that is sealed under it. */
    secrets: z.int(),
  })
  .register(z.globalRegistry, { id: 'MasterKey' })

/** The master keys, and who keeps them: the installation in its data folder, or its operator. */
export const keyListSchema = z
  .object({ kept_by: keptBySchema, items: z.array(masterKeySchema) })
  .register(z.globalRegistry, { id: 'MasterKeys' })
/** The master keys. */
export type KeyList = z.infer<typeof keyListSchema>

/** What a change of the present key came to. */
export const keyRotationSchema = z
  .object({
    key_id: z.string(),
    /** Whether a new key was made; not when an earlier change was finished, nor where the operator gives the keys. */
    made: z.boolean(),
    /** How many documents were sealed anew. */
    resealed: z.int(),
    /** How many stay as they are, because their key is not at hand. */
    locked: z.int(),
  })
  .register(z.globalRegistry, { id: 'KeyRotation' })
/** What a change of the present key came to. */
export type KeyRotation = z.infer<typeof keyRotationSchema>

/** Former keys that nothing needs: forgotten where the installation keeps them, else to be taken out by the operator. */
export const keyPruningSchema = z
  .object({ kept_by: keptBySchema, key_ids: z.array(z.string()) })
  .register(z.globalRegistry, { id: 'KeyPruning' })
/** Former keys that nothing needs. */
export type KeyPruning = z.infer<typeof keyPruningSchema>

import type { Readable } from 'node:stream'
import type { RetentionPolicy } from '../../domain/retention.ts'
import type { RetentionCount } from '../contract/data.ts'

/** Everything at once: backups, exports, and how long things are kept. */
export interface DataDesk {
  /**
   * A backup as a stream of compressed lines; others may work meanwhile.
   * @throws INVALID_INPUT when the key is to come along and stands in no file
   */
  backup(wish: { readonly withKey: boolean }): Promise<Readable>
  /** The same without anything secret, in the form that exports are made from. */
  exportAll(): Promise<Readable>
  retention(): Promise<RetentionPolicy>
  keepFor(policy: RetentionPolicy): Promise<RetentionPolicy>
  /** What a policy would remove now; the stored one unless told. */
  countRetention(policy?: RetentionPolicy): Promise<RetentionCount>
}

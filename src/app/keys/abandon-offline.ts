import { randomUUID } from 'node:crypto'
import { createSystemClock } from '../../adapters/clocks/system/index.ts'
import { createPinoLog } from '../../adapters/logs/pino/index.ts'
import { instant } from '../../ports/clock.ts'
import { createAudit } from '../../reporting/audit/index.ts'
import type { Config } from '../config.ts'
import { openFoundation } from '../foundation/foundation.ts'
import { createConfiguredRedactor } from '../redaction/known-secrets.ts'
import { abandonKey } from './abandon-key.ts'
import { openConfiguredKeyring } from './open-keyring.ts'

/**
 * Gives up a key without a server, which would not start; see `abandonKey`. The audit log says who did it.
 * @throws NOT_FOUND INVALID_INPUT DATA_FOLDER_IN_USE STORE_UNAVAILABLE
 */
export const abandonKeyOffline = async (config: Config, keyId: string, name: string): Promise<readonly string[]> => {
  const clock = createSystemClock()
  const redactor = createConfiguredRedactor(config)
  const log = createPinoLog({ level: 'warn', file: null, descriptor: 2, redactor })
  const { store, close } = await openFoundation(config, { clock, log })
  try {
    const credentials = await abandonKey({ store, keyring: openConfiguredKeyring(config) }, keyId)
    await createAudit({ store }).append({
      event_id: randomUUID(),
      at: instant(clock.now()),
      actor: { kind: 'server', name, user_id: null, token_id: null, role: 'owner' },
      action: 'key.abandon',
      subject: keyId,
      details: { credentials },
    })
    return credentials
  } finally {
    await close()
  }
}

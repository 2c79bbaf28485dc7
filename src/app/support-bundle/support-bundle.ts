import { arch, platform, release } from 'node:os'
import type { DeadLetter } from '../../domain/dead-letter.ts'
import type { SupportBundle } from '../../http/contract/support-bundle.ts'
import type { CredentialSettings } from '../../http/deps.ts'
import type { KeyDesk } from '../../http/desks/keys.ts'
import type { SupportDesk } from '../../http/desks/support.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Redactor } from '../../ports/redactor.ts'
import type { Store } from '../../ports/store.ts'
import type { Config } from '../config.ts'
import { storeKindOf } from '../foundation/open-store.ts'
import type { AppModels } from '../models/models.ts'
import { logTail } from './log-tail.ts'
import { shownConfiguration } from './shown-configuration.ts'

/** What a bundle is gathered from. */
export interface SupportParts {
  readonly version: string
  readonly config: Config
  readonly store: Pick<Store, 'counts' | 'documents'>
  readonly clock: Pick<Clock, 'now'>
  readonly redactor: Redactor
  readonly models: Pick<AppModels, 'describeModel'>
  readonly credentials: Pick<CredentialSettings, 'list' | 'check'>
  readonly keys: Pick<KeyDesk, 'list'>
  readonly metricsText: (() => Promise<string>) | null
}

/** Dead letters that are shown. */
const mostLetters = 200
/** Sites that are asked; each takes some seconds. */
const mostSites = 5

const openLetters = (letters: readonly DeadLetter[]): SupportBundle['dead_letters'] =>
  letters
    .filter(({ state }) => state === 'open')
    .slice(-mostLetters)
    .map(({ submission_id, stage, code, attempts, crashes, failed_at }) => ({
      submission_id,
      stage,
      code,
      attempts,
      crashes,
      failed_at,
    }))

/** How the sites answer now; one whose password cannot be opened is not asked. */
const siteAnswers = async ({ credentials }: SupportParts): Promise<SupportBundle['sites']> => {
  const sites = (await credentials.list()).slice(0, mostSites)
  return Promise.all(
    sites.map(async ({ credential_id: id, locked }) => {
      const unknown = { works: false, wordpress: null, companion: false }
      if (locked) return { ...unknown, causes: ['SECRET_KEY_WRONG'] }
      const check = await credentials.check(id).catch(() => null)
      if (check === null) return { ...unknown, causes: ['not examined'] }
      const { works, wordpress, companion, findings } = check
      return { works, wordpress, companion, causes: findings.map(({ cause }) => cause) }
    }),
  )
}

/** Gathers what the report of a fault needs, so that it may be posted where everybody reads it. */
export const createSupportDesk = (parts: SupportParts): SupportDesk => ({
  gather: async (): Promise<SupportBundle> => {
    const { version, config, store, clock, redactor, models, keys, metricsText } = parts
    const [counts, model, keyList, letters, sites, log, metrics] = await Promise.all([
      store.counts(),
      models.describeModel(),
      keys.list(),
      store.documents('dead_letters', ''),
      siteAnswers(parts),
      logTail(config.PIGMEU_LOG_FILE ?? null, redactor),
      metricsText?.() ?? null,
    ])
    return redactor.value({
      made_at: instant(clock.now()),
      version,
      platform: {
        node: process.version,
        system: `${platform()} ${release()} ${arch()}`,
        memory_mb: Math.round(process.memoryUsage().rss / 1_048_576),
        uptime_seconds: Math.round(process.uptime()),
      },
      configuration: shownConfiguration(config),
      store: storeKindOf(config.storeAddress) ?? 'unknown',
      submissions: { ...counts },
      model: { origin: model.origin, provider: model.provider, model_name: model.model_name },
      keys: {
        kept_by: keyList.kept_by,
        at_hand: keyList.items.filter((key) => key.at_hand).length,
        missing: keyList.items.filter((key) => !key.at_hand).length,
      },
      sites,
      dead_letters: openLetters(letters),
      log: [...log],
      metrics: metrics ?? null,
    })
  },
})

import { z } from 'zod'
import { PigmeuError } from '../../../domain/errors.ts'
import type { RestClient } from './rest-client.ts'

const indexSchema = z.object({
  name: z.string().catch(''),
  timezone_string: z.string().catch(''),
  /** Hours; some hosts tell them as text. */
  gmt_offset: z.coerce.number().catch(0),
  namespaces: z.array(z.string()).catch([]),
})

/** What a site tells of itself to anybody. */
export interface SiteIndex {
  /** What it calls itself; null when it does not say. */
  readonly name: string | null
  /** The zone of its calendar: an IANA name, or an offset such as `-03:00`. */
  readonly timeZone: string
  /** Whether the companion plugin answers. */
  readonly hasCompanion: boolean
  /** The names under which its plugins answer. */
  readonly namespaces: readonly string[]
}

const offsetOf = (hours: number): string => {
  const minutes = Math.round(Math.abs(hours) * 60)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${hours < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const silent: SiteIndex = { name: null, timeZone: 'UTC', hasCompanion: false, namespaces: [] }

/** What a site tells of itself; a site that keeps its index to itself tells nothing, which is no error. @throws PUBLISH_FAILED */
export const readSiteIndex = async (client: RestClient, signal: AbortSignal): Promise<SiteIndex> => {
  const query = { _fields: 'name,timezone_string,gmt_offset,namespaces' }
  try {
    const index = await client.call({ method: 'GET', route: '/', query, answer: indexSchema, signal })
    if (index === null) return silent
    const { name, timezone_string: zone, gmt_offset: hours, namespaces } = index
    return {
      name: name.trim() === '' ? null : name.trim(),
      timeZone: zone === '' ? offsetOf(hours) : zone,
      hasCompanion: namespaces.includes('pigmeu/v1'),
      namespaces,
    }
  } catch (thrown) {
    if (thrown instanceof PigmeuError && thrown.code === 'PUBLISH_REFUSED') return silent
    throw thrown
  }
}

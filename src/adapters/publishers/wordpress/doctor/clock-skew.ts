import type { SiteFinding } from '../../../../domain/site-check.ts'
import { notice } from './finding.ts'
import type { Answer } from './probe.ts'

/** Five minutes: what the usual checks of signatures and one-time codes bear. */
const mostSkewMs = 5 * 60_000

const spoken = (durationMs: number): string => {
  const minutes = Math.round(durationMs / 60_000)
  return minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`
}

/** Compares the site's clock with this server's. An answer out of a cache tells an old time and is left out. */
export const clockSkew = ({ headers, url }: Answer, nowMs: number): SiteFinding | null => {
  const theirs = Date.parse(headers.get('date') ?? '')
  if (Number.isNaN(theirs) || Number(headers.get('age') ?? 0) > 0) return null
  const aheadMs = theirs - nowMs
  if (Math.abs(aheadMs) <= mostSkewMs) return null
  return notice(
    'clock_skew',
    `The clock of ${url.host} is ${spoken(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead of' : 'behind'} the clock of this server.`,
    'Scheduled posts go public at the wrong time until both agree: have both servers take their time from the network (NTP; on Linux “timedatectl set-ntp true”). The time zone does not matter for this.',
    {
      rule: 'clock_apart',
      values: {
        host: url.host,
        minutes: Math.round(Math.abs(aheadMs) / 60_000),
        way: aheadMs > 0 ? 'ahead' : 'behind',
      },
    },
  )
}

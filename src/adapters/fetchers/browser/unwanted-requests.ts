import type { Request } from 'playwright-core'
import { bareHost } from '../guard/index.ts'

/** What a page loads besides its text, and what never ends. */
const unwantedTypes: ReadonlySet<string> = new Set([
  'image',
  'font',
  'media',
  'texttrack',
  'manifest',
  'ping',
  'cspreport',
  'eventsource',
])

/** Hosts that measure, advertise or watch; a name stands for all below it. */
const trackerHosts: ReadonlySet<string> = new Set([
  'google-analytics.com',
  'googletagmanager.com',
  'googletagservices.com',
  'googlesyndication.com',
  'googleadservices.com',
  'doubleclick.net',
  'adservice.google.com',
  'connect.facebook.net',
  'facebook.com',
  'amazon-adsystem.com',
  'scorecardresearch.com',
  'quantserve.com',
  'quantcount.com',
  'hotjar.com',
  'fullstory.com',
  'mouseflow.com',
  'clarity.ms',
  'bat.bing.com',
  'segment.com',
  'segment.io',
  'mixpanel.com',
  'amplitude.com',
  'heap.io',
  'heapanalytics.com',
  'newrelic.com',
  'nr-data.net',
  'sentry.io',
  'bugsnag.com',
  'criteo.com',
  'criteo.net',
  'taboola.com',
  'outbrain.com',
  'adnxs.com',
  'rubiconproject.com',
  'pubmatic.com',
  'casalemedia.com',
  'openx.net',
  'moatads.com',
  'chartbeat.com',
  'chartbeat.net',
  'optimizely.com',
  'matomo.cloud',
  'plausible.io',
  'statcounter.com',
  'yandex.ru',
  'snap.licdn.com',
  'px.ads.linkedin.com',
  'analytics.tiktok.com',
  'static.ads-twitter.com',
  'ct.pinterest.com',
  'onesignal.com',
])

/** Whether a host is one of those that only watch. */
export const isTracker = (hostname: string): boolean => {
  const labels = bareHost(hostname).split('.')
  return labels.some((_label, index) => trackerHosts.has(labels.slice(index).join('.')))
}

/**
 * Whether a request is left out: images, fonts, trackers, and pages within the page, which no reading looks into.
 * The page itself is always asked for.
 */
export const isUnwanted = (request: Request, isMainPage: boolean): boolean => {
  if (isMainPage) return false
  if (unwantedTypes.has(request.resourceType()) || request.isNavigationRequest()) return true
  const url = URL.parse(request.url())
  return url !== null && isTracker(url.hostname)
}

import { z } from 'zod'
import { askableKinds, openSourcesOf, whoToWriteTo } from '../open-sources.ts'
import { apiKey, flag, hours, oneOf, program, proxyList, wholeNumber } from './shapes.ts'
import { type Variable, variable } from './variable.ts'

/** Variables: how pages are read. */
export const pagesVariables = {
  PIGMEU_CACHE_HOURS: variable(
    hours.default(24),
    'How long a fetched page, and what a model made of it, is reused; 0 never.',
  ),
  PIGMEU_ALLOW_LOOPBACK: variable(
    flag.default(false),
    'Whether sources and webhooks on this machine (127.0.0.1, *.localhost) may be called. For trying out only.',
  ),
  PIGMEU_ROBOTS: variable(
    flag.default(true),
    'Whether robots.txt is heeded for pages of sites in general (author sites, publishers, reviews).',
  ),
  PIGMEU_PROXIES: variable(
    proxyList.default([]),
    'Proxies by which pages are fetched, separated by commas: http://user:password@host:3128, https://..., socks5://...',
    true,
  ),
  PIGMEU_OPEN_SOURCES: variable(
    z
      .string()
      .default('all')
      .refine((list) => openSourcesOf(list) !== null, {
        error: `must be all, none, or some of ${askableKinds.join(', ')}, separated by commas`,
      }),
    `Sources that are asked for every book without an address: all, none, or a list: ${askableKinds.join(',')}. Those that lack a setting of theirs are left out.`,
  ),
  PIGMEU_CONTACT: variable(
    z
      .string()
      .refine((text) => whoToWriteTo(text) !== null, { error: 'must be a mail address or a web address' })
      .optional(),
    'Mail or web address by which owners of sites can reach you; stands in the User-Agent, as Open Library, Crossref and Wikipedia ask for.',
  ),
  PIGMEU_STAND_IN_PORT: variable(
    wholeNumber(1, 65535).optional(),
    'Port of this machine on which stand-ins answer for the open sources (openlibrary.org.localhost). For trying out only.',
  ),
  PIGMEU_SEARCH: variable(
    oneOf(['none', 'searxng', 'brave']).default('none'),
    'The web search that looks for reviews of each book.',
  ),
  PIGMEU_SEARXNG_URL: variable(
    z.url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' }).optional(),
    'Address of your SearXNG server, which may stand in a private network; its JSON format must be allowed.',
  ),
  BRAVE_SEARCH_KEY: variable(apiKey, 'Key for Brave Search.', true),
  PIGMEU_BROWSER: variable(
    oneOf(['auto', 'never']).default('auto'),
    'Whether pages that are filled by scripts are read with a headless Chromium, if there is one.',
  ),
  PIGMEU_CHROMIUM_PATH: variable(
    program.optional(),
    'The Chromium, Chrome or Edge to use; found at the usual places unless told.',
  ),
  PIGMEU_BROWSER_SANDBOX: variable(
    oneOf(['auto', 'on', 'off']).default('auto'),
    "Whether Chromium's sandbox is used; auto means on, except as root, where it cannot be.",
  ),
} as const satisfies Record<string, Variable>

/**
 * What stands in the gaps of each finding about a site: its words in English stand beside what finds it, those of other languages
 * are told by these. A finding that changes its gaps takes a new name.
 */
export interface SiteFindingGaps {
  redirected: { from: string; to: string; status: number; enter: string }
  redirected_to_sign_in: { from: string; to: string; status: number }
  redirected_away: { from: string; to: string; status: number }
  wordpress_elsewhere: { from: string; to: string }
  rest_at_other_form: { pretty: string; asked: string }
  rest_guarded: { guard: string; status: number; said: string }
  rest_turned_off: { site: string; status: number }
  rest_behind_password: { site: string }
  rest_closed: { host: string; code: string }
  nobody_let_in: { guard: string; status: number }
  browser_wanted: { guard: string; status: number }
  not_wordpress: { site: string; status: number }
  page_not_site: { page: string; site: string }
  own_address_clear: { own: string }
  own_address_other: { own: string; entered: string }
  plain_permalinks: Record<string, never>
  asked_too_often: { host: string; wait: string }
  under_maintenance: { host: string; said: string; wait: string }
  server_fails: { host: string; status: number; said: string }
  header_dropped: { host: string }
  no_application_passwords: { host: string; user: string }
  user_unknown: { user: string }
  user_is_other: { user: string; owner: string }
  application_word_wrong: { host: string; user: string }
  application_word_form: { host: string; user: string }
  sign_in_wrong: { host: string; user: string }
  sign_in_unclear: { host: string; user: string }
  user_may_not: { user: string; lacks: string[] }
  user_may_partly: { user: string; lacks: string[]; companion_helps: string }
  clock_apart: { host: string; minutes: number; way: string }
  certificate_untrusted: { host: string; code: string }
  tls_not_spoken: { host: string; code: string }
  unreachable: { site: string; code: string }
  address_unreadable: { entered: string }
  uploads_limited: { large: number; small: number; takes_small: string }
  clear_but_tls: { site: string; secure: string }
  clear_only: { site: string }
  posts_refused: { guard: string; status: number }
  posts_refused_in_part: { guard: string; status: number | string; part: string; goes_simpler: string }
}

/** The name of a finding about a site. */
export type SiteRule = keyof SiteFindingGaps
/** How a finding about a site can be told in another language. */
export type SiteTold = { readonly [R in SiteRule]: { readonly rule: R; readonly values: SiteFindingGaps[R] } }[SiteRule]

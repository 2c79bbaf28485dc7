import type { SiteCause, SiteFinding } from '../../../../domain/site-check.ts'

/** What keeps every article away from the site. */
export const problem = (cause: SiteCause, message: string, fix: string): SiteFinding => ({
  cause,
  severity: 'problem',
  message,
  fix,
})

/** What an editor should know although articles can be published. */
export const notice = (cause: SiteCause, message: string, fix: string): SiteFinding => ({
  cause,
  severity: 'notice',
  message,
  fix,
})

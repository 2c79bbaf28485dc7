import type { SiteCause, SiteFinding } from '../../../../domain/site-check.ts'
import type { SiteTold } from '../../../../domain/site-finding-gaps.ts'

/** What keeps every article away from the site. */
export const problem = (cause: SiteCause, message: string, fix: string, told: SiteTold): SiteFinding => ({
  cause,
  severity: 'problem',
  message,
  fix,
  ...told,
})

/** What an editor should know although articles can be published. */
export const notice = (cause: SiteCause, message: string, fix: string, told: SiteTold): SiteFinding => ({
  cause,
  severity: 'notice',
  message,
  fix,
  ...told,
})

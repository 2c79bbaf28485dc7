import type { SiteView } from '../../../src/http/contract/site-profile.ts'
import { siteTexts } from '../../texts/sites.ts'

/** The name of a site as people read it. */
export const siteName = ({ kind, label }: Pick<SiteView, 'kind' | 'label'>): string =>
  kind === 'file' ? siteTexts.kinds.file : label

import type { SiteProfile } from '../site-profile.ts'
import { earnsForSite } from './affiliate-links.ts'
import { type PublishedInput, publishedBody, shownDisclosure } from './published.ts'
import { markdownAddresses, taggedMarkdown } from './tagged-markdown.ts'

/** The published form of an article for one site. */
export interface SiteEdition {
  /** Shown first; empty where readers need be told nothing. */
  readonly disclosure: string
  /** The disclosure, then all else. */
  readonly markdown: string
  /** Whether links earn for the site: by its policy, or by tags of its own. */
  readonly linksEarn: boolean
}

/** What a site wants of the words and links of an article. */
export type SiteWishes = Pick<SiteProfile, 'affiliate_tags' | 'disclosures'>

/** The published form with the site's own tags on links to marketplaces, and its own words of disclosure. */
export const siteEdition = (input: PublishedInput, site: SiteWishes | undefined): SiteEdition => {
  const tags = site?.affiliate_tags ?? {}
  const body = taggedMarkdown(publishedBody(input), tags)
  const linksEarn = markdownAddresses(body).some((url) => earnsForSite(url, tags))
  const disclosure = shownDisclosure({ ...input, ...(site && { site }), linksEarn })
  return {
    disclosure,
    markdown: `${[disclosure, body].filter((part) => part !== '').join('\n\n')}\n`,
    linksEarn: linksEarn || (input.policy?.affiliate ?? false),
  }
}

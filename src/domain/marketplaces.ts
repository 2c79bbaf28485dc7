import { earnsForSite } from './article/affiliate-links.ts'

/** The host of a marketplace, however an editor wrote it: with https://, www., a path or capitals. */
export const marketplaceOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/[/?#].*$/u, '')
    .replace(/^www\./u, '')

/** Some book's page at a marketplace, in a form that every known one puts its tags on. */
const somePage = (marketplace: string): string => `https://${marketplace}/a/x/9780000000002`

/** Whether it is known how links to a marketplace carry a tag; where it is not, a tag has no effect. */
export const takesTags = (marketplace: string): boolean => earnsForSite(somePage(marketplace), { [marketplace]: 'tag' })

import { readerOf } from './read-back.ts'

type Named = { readonly name: string }
type Reason = { readonly reason: string }

/** What an editor is told of a post that went out. */
const postSentences = {
  no_seo_plugin: (_: object) =>
    'The site shows no plugin for search engines (Yoast SEO, Rank Math), so no SEO fields were written.',
  left_as_changed: (_: object) => 'The post was left as it was changed at the site; the article here is another.',
  second_draft: ({ id }: { id: string | number }) =>
    `A second draft (${id}) was left at the site, which does not let the user delete it.`,
  in_bin: ({ id }: { id: string | number }) => `The earlier post (${id}) is in the bin of the site and was left there.`,
  public_on: ({ local, zone }: { local: string; zone: string }) =>
    `The site makes the post public on ${local} in its own time (${zone}).`,
  public_already: ({ instant }: { instant: string }) =>
    `The post is public already and stays so; ${instant} was not used.`,
  public_at_once: ({ instant }: { instant: string }) =>
    `The instant asked for (${instant}) has passed, so the post is public at once.`,
  public_again: ({ status }: { status: string }) => `The post stood as "${status}" at the site; it is public again.`,
  slug_taken: ({ slug, kept, url }: { slug: string; kept: string; url: string }) =>
    `The slug "${slug}" is taken at the site by another post, so this one stands under "${kept}": ${url}`,
  slug_changed: ({ slug, kept }: { slug: string; kept: string }) => `The site made "${kept}" of the slug "${slug}".`,
  markup_changed: ({ near }: { near: string }) =>
    `The site keeps all words of the post, but changed its markup when it stored it, first near: ${near}`,
  blocks_stopped: ({ host }: { host: string }) =>
    `A firewall in front of ${host} does not let the markup of blocks pass, so the post is plain HTML: the editor opens it as one classic block. Let it pass requests of the user to /wp-json/ to get blocks.`,
} as const

/** Why a site did not take a field of a post. */
const fieldSentences = {
  no_field: (_: object) => 'This kind of posts has no such field at the site.',
  not_kept: (_: object) => 'The site did not keep it as it was sent.',
  seo_unseen: ({ key, plugin }: { key: string; plugin: string }) =>
    `The site does not show ${key} of ${plugin} to its REST interface; the companion plugin does, or enter it there by hand.`,
  seo_other: ({ kept, key }: { kept: string; key: string }) => `The site keeps ${kept} in ${key}, not what was sent.`,
  no_scripts: (_: object) =>
    'The site does not let the user write scripts (unfiltered_html). The companion plugin prints structured data without them.',
  scripts_taken: (_: object) =>
    'The site takes scripts out of the text. The companion plugin prints structured data without them.',
  scripts_stopped: (_: object) =>
    'A firewall in front of the site lets no scripts pass. The companion plugin prints structured data without them.',
  kind_kept: ({ name }: Named) =>
    `The article stands at the site as "${name}" already, and the kind of a post is not changed.`,
  instant_kept: ({ instant }: { instant: string }) => `The site keeps ${instant} (UTC) instead.`,
  words_kept: ({ kept }: { kept: string }) => `The site keeps "${kept}" instead; change it in its media library.`,
  picture: ({ reason }: Reason) => `The picture was not taken, and the post goes out without it. ${reason}`,
  terms: ({ reason }: Reason) =>
    `${reason} Make it in WordPress, choose another, or publish by a user who may make it.`,
  author: ({ reason }: Reason) => `${reason} The post is signed by the user of the credential.`,
  author_role: ({ name }: Named) =>
    `The user of the credential may not sign as "${name}"; it takes the role of an editor.`,
  author_unknown: ({ name }: Named) =>
    `Nobody who writes there is called "${name}"; enter a login, slug or shown name of the site.`,
} as const

/**
 * What is told of a post that went out to a site. Kept as text with its publication, and read back to be told in another language:
 * the sentences set their gaps in and do nothing else with them.
 */
export const siteSentences = { ...postSentences, ...fieldSentences } as const

/** Which of these sentences a text is, or none. */
export const readSite = (): ReturnType<typeof readerOf> => readerOf(siteSentences, { host: '\\S+', id: '\\d+' })

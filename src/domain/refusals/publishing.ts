import { tellerOf } from '../told.ts'

/** Why a post, its options or a site's profile are refused. */
export const publishingSentences = {
  publish_target_unknown: ({ target }: { target: string }) => `"${target}" is neither "file" nor a stored site`,
  publish_level_empty: (_: object) => 'has an empty level; write it from the top, such as Reviews > Programming',
  publish_post_type: (_: object) =>
    'is not the name of a post type: up to 20 small letters, digits, hyphens and underscores',
  picture_rights_unknown: ({ label }: { label: string }) =>
    `The picture comes from "${label}", whose pictures may not be put up elsewhere (nobody said that its pictures may be stored). Choose a picture that you have the right to show, such as one that the publisher gave you.`,
  picture_not_allowed: ({ label, why }: { label: string; why: string }) =>
    `The picture comes from "${label}", whose pictures may not be put up elsewhere (${why}). Choose a picture that you have the right to show, such as one that the publisher gave you.`,
  profile_marketplace: (_: object) => 'is not a marketplace such as amazon.com.br',
  profile_marketplace_twice: ({ marketplace }: { marketplace: string }) => `names ${marketplace} a second time`,
  profile_tag_missing: (_: object) => 'has no tag; take the marketplace out or give its tag',
  profile_tag: (_: object) => 'is not a tag: up to 60 letters, digits, hyphens, dots and underscores, such as blog-20',
  profile_category_part: (_: object) => 'has an empty part; write it from the top, such as Reviews > Programming',
  profile_daily_cap: ({ most }: { most: number }) =>
    `is not a whole number from 1 to ${most}; leave it empty for no limit`,
  profile_saved_meanwhile: (_: object) => 'somebody else saved this site profile in the meantime',
  profile_other_tags: (_: object) => 'the site profile holds other tags than those of the preview; save it first',
  site_unknown: ({ target }: { target: string }) => `there is no place to publish under "${target}"`,
  site_not_readable: ({ target }: { target: string }) =>
    `"${target}" is no site whose posts can be read back; choose a WordPress site`,
  site_address_form: (_: object) => 'is not an http(s) address',
  site_address_password: (_: object) => 'must not hold a user name or password',
  site_address_clear: (_: object) =>
    'must start with https://, or the application password would go through the network in clear',
  site_too_slow: ({ host }: { host: string }) => `${host} answers too slowly to be examined; try again later`,
  site_gone: ({ id }: { id: string }) => `there is no WordPress credential ${id}`,
  publish_day_full: ({ cap, day }: { cap: number; day: string }) =>
    `The site profile allows ${cap} posts a day; ${day} is full.`,
  post_drifted: ({ post, host, link }: { post: number | string; host: string; link: string }) =>
    `Somebody changed the post ${post} at ${host}: ${link}`,
  post_not_drifted: (_: object) => 'publishing did not stop because of a change at the site',
  post_gone: (_: object) => 'the post is gone from the site by now; retry to publish the article anew',
  post_changed_again: (_: object) => 'the post was changed once more since you saw it; look at it again',
  link_post_changed: (_: object) => 'The post was changed since the link was proposed. Look at the proposals again.',
  link_not_published: ({ target }: { target: string }) => `this review was not published at "${target}"`,
  link_posts_fixed: ({ target }: { target: string }) => `posts at "${target}" cannot be changed`,
  link_post_gone: (_: object) => 'The post is gone.',
  refresh_nothing: (_: object) => 'there are no changes of a refresh to choose from at the moment',
  refresh_other_version: ({ shown, current }: { shown: number; current: number }) =>
    `the changes were shown from version ${shown}; version ${current} is the current one`,
  refresh_unknown_changes: ({ ids }: { ids: string[] }) =>
    `holds ${ids.join(', ')}, which is no change that is offered`,
}

/** Tells why something is not published. */
export const tellPublishing = tellerOf(publishingSentences)

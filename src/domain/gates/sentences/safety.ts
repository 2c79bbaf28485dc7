import { type Place, spokenPlace } from './places.ts'

/** A link or image by where it leads, quoted already. */
type Leading = {
  readonly kind: 'link' | 'image'
  readonly url: string
}

/** What the gate of safety says. */
export const safetySentences = {
  safety_machine_talk: ({ phrase, ...place }: Place & { phrase: string }) =>
    `${spokenPlace(place)} speaks to or as a language model (“${phrase}”): take it out.`,
  safety_machine_talk_quoted: ({ phrase, ...place }: Place & { phrase: string }) =>
    `${spokenPlace(place)} quotes an instruction to a language model (“${phrase}”): make sure it is meant.`,
  safety_invisible: (place: Place) => `${spokenPlace(place)} holds invisible characters: type it anew.`,
  safety_two_scripts: ({ word, ...place }: Place & { word: string }) =>
    `${spokenPlace(place)} mixes letters of two scripts in “${word}”: type it anew.`,
  safety_stranger: ({ address, ...place }: Place & { address: string }) =>
    `${spokenPlace(place)} names an address of a stranger (${address}), which no source has: take it out.`,
  safety_person: ({ address, ...place }: Place & { address: string }) =>
    `${spokenPlace(place)} gives a person's address (${address}): take it out.`,
  safety_left_over: ({ mark, ...place }: Place & { mark: string }) =>
    `${spokenPlace(place)} has a mark left over from writing (${mark}): take it out.`,
  safety_html: (place: Place) => `${spokenPlace(place)} holds HTML: take it out.`,
  safety_raw_html: ({ html }: { html: string }) => `There is raw HTML (${html}): take it out and use Markdown.`,
  safety_slug: ({ slug }: { slug: string }) => `The address (slug) ${slug} may have letters, digits and hyphens only.`,
  safety_link_secret: ({ kind, url }: Leading) => `The ${kind} to ${url} carries a name or password: take it out.`,
  safety_link_tracker: ({ kind, url, tracker }: Leading & { tracker: string }) =>
    `The ${kind} to ${url} follows its visitors (${tracker}): link to the plain page.`,
  safety_link_person: ({ url }: { url: string }) => `The link to ${url} is a person's address: take it out.`,
  safety_link_code: ({ kind, url }: Leading) => `The ${kind} to ${url} may run code or hide content: take it out.`,
  safety_link_stranger: ({ kind, url }: Leading) =>
    `The ${kind} leads to ${url}, which is neither a source nor the own site: take it out.`,
}

import type { Voice } from '../../evidence.ts'
import { type Place, spokenPlace } from './places.ts'

const languageNames: Readonly<Record<string, string>> = {
  another_script: 'another script',
  en: 'English',
  pt: 'Portuguese',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
}
const nameOf = (language: string): string => languageNames[language.split('-')[0] ?? ''] ?? language

/** The language that a text is in, `another_script` where letters tell no more, and the one that it should be in. */
type Languages = {
  readonly found: string
  readonly wanted: string
}

/** What the gates of language, experience, attribution, balance and disclosure say; `said` and the like are quoted already. */
export const voiceSentences = {
  language_part: ({ found, wanted, ...place }: Place & Languages) =>
    `${spokenPlace(place)} is in ${nameOf(found)}: write it in ${nameOf(wanted)}.`,
  language_sentence: ({ said, found, wanted }: Languages & { said: string }) =>
    `${said} is in ${nameOf(found)}: write it in ${nameOf(wanted)}, or quote it with who says it.`,
  experience_claim: ({ claim, ...place }: Place & { claim: string }) =>
    `${spokenPlace(place)} claims experience with the book (“${claim}”): nobody did so here. Say what the sources say instead.`,
  experience_first_person: ({ person, ...place }: Place & { person: string }) =>
    `${spokenPlace(place)} speaks in the first person (“${person}”), which only the named editor may: say it without, or quote who says it.`,
  experience_unread: ({ said, claim }: { said: string; claim: string }) =>
    `${said} claims experience with the book (“${claim}”): tick that you read it, or say it otherwise.`,
  attribution_no_evidence: ({ said, praise }: { said: string; praise: string }) =>
    `${said} praises (“${praise}”) without evidence: name who says so, or take the praise out.`,
  attribution_interested: ({ said, praise, voices }: { said: string; praise: string; voices: Voice[] }) =>
    `${said} praises (“${praise}”) in the words of the ${voices.join(' and ')}: name who says so, or take the praise out.`,
  attribution_whose: ({ said, praise }: { said: string; praise: string }) =>
    `${said} praises (“${praise}”) without saying whose judgement it is: name it.`,
  attribution_heading: ({ heading, praise }: { heading: string; praise: string }) =>
    `The heading ${heading} praises (“${praise}”): word it plainly.`,
  balance_praise: ({
    praise,
    statements,
    most,
    examples,
  }: {
    praise: number
    statements: number
    most: number
    examples: string[]
  }) =>
    `${praise} of the ${statements} statements that the article rests on are praise by seller, publisher or author, and at most ${most} may be (${examples.join(', ')}): put facts or other voices in their place.`,
  disclosure_denied: ({ said }: { said: string }) =>
    `${said} denies that a machine wrote the text: correct the disclosure.`,
  disclosure_left_to_approval: (_: object) =>
    'The disclosure does not say that a machine wrote: whoever approves the article answers for it by name.',
  disclosure_too_far_down: (_: object) =>
    'That a machine wrote the text is said too far down: say it in the disclosure, which is shown first.',
  disclosure_machine_unsaid: ({ example }: { example: string }) =>
    `Readers must be told that a machine wrote the text. The disclosure does not say it: write, for example, ${example}.`,
  disclosure_machine_vague: ({ said, example }: { said: string; example: string }) =>
    `Readers must be told that a machine wrote the text. ${said} does not say it plainly: write, for example, ${example}.`,
  disclosure_associate: (_: object) =>
    'The disclosure does not name the Amazon Associates programme, as its members must on their site.',
  disclosure_link_too_far_down: ({ url }: { url: string }) =>
    `The link to ${url} earns, and this is said too far down: say it in the disclosure, which is shown first.`,
  disclosure_policy_too_far_down: (_: object) =>
    "Links earn by the site's policy, and this is said too far down: say it in the disclosure, which is shown first.",
  disclosure_link_unsaid: ({ url, example }: { url: string; example: string }) =>
    `The link to ${url} earns, and the disclosure does not say so plainly: write, for example, ${example}.`,
  disclosure_policy_unsaid: ({ example }: { example: string }) =>
    `Links earn by the site's policy, and the disclosure does not say so plainly: write, for example, ${example}.`,
}

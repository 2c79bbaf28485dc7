import { tellerOf } from '../told.ts'

const article = (noun: string): string => (/^[aeiou]/.test(noun) ? 'an' : 'a')

/** Why any field is refused: each goes on after the field's name. */
export const fieldSentences = {
  field_missing: (_: object) => 'is missing',
  field_not_text: (_: object) => 'is not a text',
  field_broken_characters: (_: object) => 'contains broken characters',
  field_control_characters: (_: object) => 'contains control characters',
  field_too_many_characters: ({ characters, most }: { characters: number; most: number }) =>
    `has ${characters} characters; at most ${most} are possible`,
  field_too_many: ({ count, most }: { count: number; most: number }) => `are ${count}; at most ${most} are possible`,
  field_unknown: (_: object) => 'is not a field that is known here',
  field_not_of_type: ({ type }: { type: string }) => `is not ${article(type)} ${type}`,
  field_above: ({ most }: { most: string | number }) => `is too large or too long; at most ${most}`,
  field_below: ({ least }: { least: string | number }) => `is too small or too short; at least ${least}`,
  field_not_one_of: ({ choices }: { choices: string[] }) => `is not one of ${choices.join(', ')}`,
  value_not_one_of: ({ given, choices }: { given: string; choices: string[] }) =>
    `"${given}" is not one of ${choices.join(', ')}`,
  instant_without_zone: (_: object) => 'is not an instant with a time zone, such as 2026-11-30T09:00:00-03:00',
  address_too_long: ({ most }: { most: number }) => `is longer than ${most} characters`,
  address_not_whole: (_: object) => 'is not a full web address; it should start with https://',
  address_not_of_web: ({ protocol }: { protocol: string }) =>
    `is not a web address: "${protocol}" is neither http: nor https:`,
  address_with_password: (_: object) => 'contains a user name or password; leave them out',
  address_without_host: ({ host }: { host: string }) => `names no complete host ("${host}")`,
  cursor_unknown: (_: object) => 'is not a cursor of this list',
}

/** Tells why a field is refused. */
export const tellField = tellerOf(fieldSentences)

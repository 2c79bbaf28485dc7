import { z } from 'zod'
import { type ImageChoice, type PostOptions, postFormats, usualOptions } from '../domain/post-options.ts'
import { tellField } from '../domain/refusals/fields.ts'
import { tellPublishing } from '../domain/refusals/publishing.ts'
import type { FieldChecks } from './field-checks.ts'
import { limits } from './limits.ts'

/** A picture as it came in. */
export interface ImageInput {
  readonly url?: string | null | undefined
  readonly alt?: string | null | undefined
  readonly caption?: string | null | undefined
  readonly credit?: string | null | undefined
}

/** How an article is to be filed, as it came in: what is left out stays as it was, null takes it back to the usual. */
export interface PostOptionsInput {
  readonly categories?: readonly string[] | null | undefined
  readonly tags?: readonly string[] | null | undefined
  readonly author?: string | null | undefined
  readonly sticky?: boolean | null | undefined
  readonly format?: string | null | undefined
  readonly post_type?: string | null | undefined
  readonly image?: ImageInput | null | undefined
  readonly go_live_at?: string | null | undefined
}

const sizes = {
  categories: 20,
  tags: 40,
  nameCharacters: 200,
  altCharacters: 300,
  captionCharacters: 500,
  creditCharacters: 300,
} as const

/** A name with one form of its levels: `Reviews > Programming`. */
const levelled = (name: string): string =>
  name
    .split('>')
    .map((part) => part.trim())
    .join(' > ')

/** Names without blanks and without those that differ in capitals only. */
const checkNames = (
  checks: FieldChecks,
  field: string,
  given: readonly string[],
  { most, isLevelled = false }: { readonly most: number; readonly isLevelled?: boolean },
): string[] => {
  const names = new Map<string, string>()
  for (const [index, text] of given.entries()) {
    const here = `${field}.${index}`
    const line = checks.line(here, text, { optional: true, maxCharacters: sizes.nameCharacters })
    if (line === '') continue
    const name = isLevelled ? levelled(line) : line
    if (isLevelled && name.split(' > ').includes('')) checks.refuse(here, tellPublishing('publish_level_empty', {}))
    if (!names.has(name.toLocaleLowerCase())) names.set(name.toLocaleLowerCase(), name)
  }
  if (names.size > most) checks.refuse(field, tellField('field_too_many', { count: names.size, most }))
  return [...names.values()]
}

const checkImage = (checks: FieldChecks, field: string, given: ImageInput): ImageChoice | null => {
  const url = checks.address(`${field}.url`, given.url)
  const alt = checks.line(`${field}.alt`, given.alt, { maxCharacters: sizes.altCharacters })
  const optional = (name: 'caption' | 'credit', maxCharacters: number): string | null =>
    checks.line(`${field}.${name}`, given[name], { optional: true, maxCharacters }) || null
  const caption = optional('caption', sizes.captionCharacters)
  const credit = optional('credit', sizes.creditCharacters)
  return url === null ? null : { url: url.href, alt, caption, credit }
}

const zonedInstant = z.iso.datetime({ offset: true })

/** An instant with a time zone in UTC, or null when it is refused. */
export const checkInstant = (checks: FieldChecks, field: string, given: string): string | null => {
  if (zonedInstant.safeParse(given).success) return new Date(given).toISOString()
  checks.refuse(field, tellField('instant_without_zone', {}))
  return null
}

const checkPostType = (checks: FieldChecks, field: string, given: string): string => {
  if (/^[a-z0-9_-]{1,20}$/u.test(given)) return given
  checks.refuse(field, tellPublishing('publish_post_type', {}))
  return usualOptions.post_type
}

const checkFormat = (checks: FieldChecks, field: string, given: string): PostOptions['format'] => {
  const format = postFormats.find((known) => known === given)
  if (format === undefined) checks.refuse(field, tellField('field_not_one_of', { choices: [...postFormats] }))
  return format ?? usualOptions.format
}

/** A value as it came in, checked where there is one: left out it stays, null takes it back. */
const taken = <I, O>(given: I | null | undefined, stays: O, usual: O, check: (value: I) => O): O =>
  given === undefined ? stays : given === null ? usual : check(given)

/** Checks how an article is to be filed; `stays` is what holds for all that is left out. */
export const checkPostOptions = (
  checks: FieldChecks,
  given: PostOptionsInput,
  { stays, prefix }: { readonly stays: PostOptions; readonly prefix: string },
): PostOptions => {
  const at = (name: keyof PostOptions): string => `${prefix}${name}`
  const names = (name: 'categories' | 'tags', isLevelled: boolean): string[] =>
    taken(given[name], stays[name], usualOptions[name], (list) =>
      checkNames(checks, at(name), list, { most: sizes[name], isLevelled }),
    )
  const lineOf = (text: string): string | null =>
    checks.line(at('author'), text, { optional: true, maxCharacters: limits.nameCharacters }) || null
  return {
    categories: names('categories', true),
    tags: names('tags', false),
    author: taken(given.author, stays.author, null, lineOf),
    sticky: given.sticky ?? (given.sticky === null ? usualOptions.sticky : stays.sticky),
    format: taken(given.format, stays.format, usualOptions.format, (text) => checkFormat(checks, at('format'), text)),
    post_type: taken(given.post_type, stays.post_type, usualOptions.post_type, (text) =>
      checkPostType(checks, at('post_type'), text),
    ),
    image: taken(given.image, stays.image, null, (image) => checkImage(checks, at('image'), image)),
    go_live_at: taken(given.go_live_at, stays.go_live_at, null, (text) => checkInstant(checks, at('go_live_at'), text)),
  }
}

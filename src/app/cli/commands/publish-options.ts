import { type Command, Option } from 'commander'
import { coverAlt } from '../../../domain/beginning-options.ts'
import { PigmeuError } from '../../../domain/errors.ts'
import { type DriftChoice, driftChoices, type PostOptions, postFormats } from '../../../domain/post-options.ts'
import type { Client } from '../client.ts'

/** How an article is filed, as it was typed. */
export interface FilingFlags {
  readonly category?: readonly string[]
  readonly tag?: readonly string[]
  readonly author?: string
  readonly sticky?: boolean
  readonly format?: PostOptions['format']
  readonly type?: string
  /** False for `--no-image`. */
  readonly image?: string | false
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
  readonly goLive?: string
  readonly onDrift?: DriftChoice
}

const gathered = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** Adds the flags by which is said how an article is filed and shown at a site. */
export const withFilingFlags = (command: Command): Command =>
  command
    .option('--category <name>', 'from the top, such as "Reviews > Programming"; may be given several times', gathered)
    .option('--tag <name>', 'may be given several times', gathered)
    .option('--author <name>', "login, name or slug at the site; the profile's unless told")
    .option('--sticky', 'keep it at the top of the site')
    .option('--no-sticky', 'let it go with the others')
    .addOption(new Option('--format <format>', 'how the theme shows it').choices(postFormats))
    .option('--type <name>', 'a custom post type; "post" unless told')
    .option('--image <url>', 'a picture that may be shown')
    .option('--no-image', 'no picture, although there was one')
    .option('--alt <words>', "what is to be seen on the picture; its book's cover unless told")
    .option('--caption <words>', 'what stands below the picture')
    .option('--credit <words>', 'whose the picture is, and by what right it is shown')
    .option('--go-live <instant>', 'when the site itself makes it public, such as 2026-11-30T09:00:00-03:00')
    .addOption(
      new Option('--on-drift <choice>', 'what to do where somebody changed the post at the site').choices(driftChoices),
    )

const imageOf = async (client: Client, id: string, { image, alt, caption, credit }: FilingFlags) => {
  if (image === false) return null
  if (image !== undefined) {
    const said = alt ?? coverAlt((await client.call('getSubmission', { params: { id } })).book)
    return { url: image, alt: said, caption, credit }
  }
  if (alt === undefined && caption === undefined && credit === undefined) return undefined
  const reason = 'is missing; --alt, --caption and --credit belong to a picture'
  throw new PigmeuError('INVALID_INPUT', `--image ${reason}`, { problems: [{ field: '--image', reason }] })
}

/**
 * The part of a request to publish that the flags make; what was not typed stays as it was.
 * @throws INVALID_INPUT
 */
export const filingOf = async (client: Client, id: string, flags: FilingFlags) => ({
  options: {
    categories: flags.category === undefined ? undefined : [...flags.category],
    tags: flags.tag === undefined ? undefined : [...flags.tag],
    author: flags.author,
    sticky: flags.sticky,
    format: flags.format,
    post_type: flags.type,
    image: await imageOf(client, id, flags),
    go_live_at: flags.goLive,
  },
  on_drift: flags.onDrift,
})

import { type Command, InvalidArgumentError } from 'commander'
import { PigmeuError } from '../../../domain/errors.ts'
import type { SiteProfileView } from '../../../http/contract/site-profile.ts'
import type { Workbench } from '../command.ts'
import { readInput } from '../files.ts'
import { type RetagFlags, retagSite } from './site-retag.ts'
import { printProfile, siteLine, siteNamed } from './site-words.ts'

/** What was typed; false stands for the form with `no`. */
interface SetFlags {
  readonly tag?: readonly string[]
  readonly aiText?: readonly string[]
  readonly affiliateText?: readonly string[]
  readonly voice?: readonly string[] | false
  readonly author?: string | false
  readonly category?: string | false
  readonly dailyCap?: number | false
  readonly footnotes?: boolean
}

const gathered = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

const wholeNumber = (typed: string): number => {
  if (/^\d{1,9}$/u.test(typed)) return Number(typed)
  throw new InvalidArgumentError('it is not a whole number')
}

/** The parts of `name=value`. @throws INVALID_INPUT */
const pair = (flag: string, typed: string): readonly [string, string] => {
  const at = typed.indexOf('=')
  if (at > 0) return [typed.slice(0, at).trim(), typed.slice(at + 1).trim()]
  const reason = `"${typed}" is not of the form name=value`
  throw new PigmeuError('INVALID_INPUT', `${flag}: ${reason}`, { problems: [{ field: flag, reason }] })
}

/** The former value where nothing was typed, null for the form with `no`. */
const changed = <T>(typed: T | false | undefined, former: T | null): T | null =>
  typed === undefined ? former : typed === false ? null : typed

const tagsOf = (former: SiteProfileView['affiliate_tags'], typed: readonly string[]): Record<string, string> => {
  const tags = new Map(Object.entries(former))
  for (const [marketplace, tag] of typed.map((one) => pair('--tag', one)))
    if (tag === '') tags.delete(marketplace)
    else tags.set(marketplace, tag)
  return Object.fromEntries(tags)
}

const disclosuresOf = (former: SiteProfileView['disclosures'], { aiText = [], affiliateText = [] }: SetFlags) => {
  const disclosures = new Map<string, { ai_text: string; affiliate_text: string }>(Object.entries(former))
  const put = (language: string, words: { ai_text?: string; affiliate_text?: string }): void => {
    disclosures.set(language, { ai_text: '', affiliate_text: '', ...disclosures.get(language), ...words })
  }
  for (const [language, text] of aiText.map((one) => pair('--ai-text', one))) put(language, { ai_text: text })
  for (const [language, text] of affiliateText.map((one) => pair('--affiliate-text', one)))
    put(language, { affiliate_text: text })
  return Object.fromEntries(disclosures)
}

const bodyOf = async (former: SiteProfileView, flags: SetFlags) => {
  const { voice } = flags
  const samples = voice ? await Promise.all(voice.map(async (path) => (await readInput(path)).toString('utf8'))) : []
  return {
    updated_at: former.updated_at,
    affiliate_tags: tagsOf(former.affiliate_tags, flags.tag ?? []),
    disclosures: disclosuresOf(former.disclosures, flags),
    voice_samples: voice === undefined ? former.voice_samples : samples,
    author: changed(flags.author, former.author),
    default_category: changed(flags.category, former.default_category),
    daily_cap: changed(flags.dailyCap, former.daily_cap),
    footnotes: flags.footnotes ?? former.footnotes,
  }
}

const addSet = (parent: Command, { output, withServer }: Workbench): void => {
  parent
    .command('set <site>')
    .description('say what a site wants of articles; what is not named stays as it is')
    .option('--tag <marketplace=tag>', 'such as amazon.com=blog-20; without a tag it is taken out', gathered)
    .option('--ai-text <language=words>', "the site's words about AI, by language (en, pt-BR)", gathered)
    .option('--affiliate-text <language=words>', "the site's words about affiliate links, by language", gathered)
    .option('--voice <file...>', "text files in the site's own voice, in place of the present ones")
    .option('--no-voice', 'no samples of the voice')
    .option('--author <name>', 'who signs: login, name or slug at the site')
    .option('--no-author', "the credential's user signs")
    .option('--category <name>', 'where articles are filed unless told, such as "Reviews > Programming"')
    .option('--no-category', "the site's own default")
    .option('--daily-cap <number>', 'articles a day at most', wholeNumber)
    .option('--no-daily-cap', 'no limit')
    .option('--footnotes', 'show the evidence of sentences as footnotes')
    .option('--no-footnotes', 'show no footnotes')
    .action((typed: string, flags: SetFlags) =>
      withServer(async ({ client }) => {
        const site = await siteNamed(client, typed)
        const { target, profile: former } = site
        const body = await bodyOf(former, flags)
        const profile = await client.call('saveSiteProfile', { params: { target }, body })
        printProfile(output, { ...site, profile })
        const isRetagged = JSON.stringify(profile.affiliate_tags) !== JSON.stringify(former.affiliate_tags)
        if (isRetagged && site.kind === 'wordpress')
          output.line(`Bring the tags into posts that are live already: pigmeu site retag ${target}`)
        return undefined
      }),
    )
}

/** `pigmeu site`: what each place to publish at wants of articles. */
export const addSite = (program: Command, bench: Workbench): void => {
  const { output, withServer } = bench
  const parent = program.command('site').description('what a site wants of articles: list, show, set, retag')
  parent
    .command('list', { isDefault: true })
    .description('list the places to publish at')
    .action(() =>
      withServer(async ({ client }) => {
        for (const site of (await client.call('listSites', {})).items) output.line(siteLine(site))
        return undefined
      }),
    )
  parent
    .command('show <site>')
    .description('show what a site wants; "file", an id or a name')
    .option('--json', 'print one JSON object')
    .action((typed: string, { json }: { json?: boolean }) =>
      withServer(async ({ client }) => {
        const site = await siteNamed(client, typed)
        if (json) output.line(JSON.stringify(site.profile))
        else printProfile(output, site)
        return undefined
      }),
    )
  addSet(parent, bench)
  parent
    .command('retag <site>')
    .description('bring the affiliate tags of a site into its live posts: told first, done with --yes')
    .option('--yes', 'change the posts')
    .option('--edited', 'those that people edited since too; nothing but links changes')
    .option('--others', 'posts of the site too that were not published from here')
    .action((typed: string, flags: RetagFlags) =>
      withServer(async ({ client }) => retagSite(bench, client, await siteNamed(client, typed), flags)),
    )
}

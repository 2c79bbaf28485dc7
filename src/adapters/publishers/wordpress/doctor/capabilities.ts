import type { SiteFinding } from '../../../../domain/site-check.ts'
import { notice, problem } from './finding.ts'

/** What a user needs to publish at all. @source https://wordpress.org/documentation/article/roles-and-capabilities/ */
const needed: readonly (readonly [capability: string, what: string])[] = [
  ['edit_posts', 'write posts (edit_posts)'],
  ['publish_posts', 'make posts public (publish_posts)'],
]
/** What a user needs for some of the fields, and what becomes of them without. */
const useful: readonly (readonly [capability: string, what: string])[] = [
  ['edit_published_posts', 'updating an article that is public (edit_published_posts)'],
  ['upload_files', 'the featured image (upload_files)'],
  ['manage_categories', 'categories that the site does not have yet (manage_categories)'],
  ['edit_others_posts', 'another author than this user (edit_others_posts)'],
]

/** What is asked about a user. */
export interface Abilities {
  readonly user: string
  readonly capabilities: Readonly<Record<string, unknown>>
  /** Whether the site keeps scripts and the like in posts of this user. */
  readonly unfilteredHtml: boolean
  /** Whether the companion plugin takes what a post may not carry. */
  readonly companion: boolean
}

const listed = (items: readonly string[]): string => new Intl.ListFormat('en').format(items)

const raise = (role: string, user: string): string =>
  `In WordPress under Users, give ${user} the role ${role}, or use an application password of a user who has it.`

/** What the user may not do at the site, and which fields suffer from it. */
export const missingCapabilities = ({
  user,
  capabilities,
  unfilteredHtml,
  companion,
}: Abilities): readonly SiteFinding[] => {
  const may = (capability: string): boolean => capabilities[capability] === true
  const missing = needed.filter(([capability]) => !may(capability))
  const blocking = missing.map(([, what]) => what)
  if (blocking.length > 0)
    return [
      problem(
        'capability_missing',
        `${user} is signed in, but may not ${listed(blocking)}. Nothing can be published in this name.`,
        raise('Author or Editor', user),
        { rule: 'user_may_not', values: { user, lacks: missing.map(([capability]) => capability) } },
      ),
    ]
  const lacking = useful.filter(([capability]) => !may(capability))
  const suffering = lacking.map(([, what]) => what)
  const scripts = unfilteredHtml || companion ? [] : ['the structured data for search engines (unfiltered_html)']
  const all = [...suffering, ...scripts]
  if (all.length === 0) return []
  const isEditor = suffering.length === 0
  const lacks = [...lacking.map(([capability]) => capability), ...scripts.map(() => 'unfiltered_html')]
  return [
    notice(
      'capability_missing',
      `${user} can publish, but these will be left out or refused: ${listed(all)}.`,
      isEditor
        ? 'Install the companion plugin: it prints the structured data itself. Or use a user who may write unfiltered HTML (an administrator or editor of a single site).'
        : raise('Editor', user),
      { rule: 'user_may_partly', values: { user, lacks, companion_helps: isEditor ? 'yes' : 'no' } },
    ),
  ]
}

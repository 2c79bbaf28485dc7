import type { StageName } from '../status.ts'
import { readerOf } from './read-back.ts'

type Version = { readonly version: number }
type Why = { readonly why: string }

/**
 * Why a book moved, where the program says it and not a person. Kept as text, and read back to be told in another language: the
 * sentences set their gaps in and do nothing else with them.
 */
export const historySentences = {
  submitted: (_: object) => 'submitted',
  erased: (_: object) => 'erased',
  read_again: (_: object) => 'read the sources again',
  source_added: ({ source }: { source: string }) => `added ${source}`,
  nothing_read: (_: object) => 'no source has been read yet',
  starved: ({ sections }: { sections: string }) => `too little evidence for: ${sections}`,
  waived: ({ why }: Why) => `accepted a shorter article: ${why}`,
  edited: ({ version }: Version) => `edited: version ${version}`,
  refresh_applied: ({ changes, version }: Version & { changes: number }) =>
    `${changes} changes of the refresh were accepted: version ${version}`,
  rerun: ({ stage }: { stage: StageName }) => `run again from ${stage}`,
  rerun_why: ({ stage, why }: Why & { stage: StageName }) => `run again from ${stage}: ${why}`,
  rerun_anew: ({ stage }: { stage: StageName }) => `run again from ${stage}, everything anew`,
  rerun_anew_why: ({ stage, why }: Why & { stage: StageName }) => `run again from ${stage}, everything anew: ${why}`,
  approved: ({ version }: Version) => `version ${version}`,
  approved_why: ({ version, why }: Version & Why) => `version ${version}: ${why}`,
  approved_although: ({ version, gates, why }: Version & Why & { gates: string }) =>
    `version ${version}: approved although ${gates} failed: ${why}`,
  approved_in_bulk: ({ version }: Version) => `version ${version}, in bulk: no evidence was opened`,
  approved_in_bulk_why: ({ version, why }: Version & Why) =>
    `version ${version}, in bulk: no evidence was opened: ${why}`,
  approved_green: (_: object) => 'every gate is green and no approval was asked for',
  publish_now: ({ site }: { site: string }) => `publish to ${site}`,
  publish_at: ({ site, instant }: { site: string; instant: string }) => `publish to ${site} at ${instant}`,
  published: ({ site }: { site: string }) => `published to ${site}`,
  drift_article: (_: object) => 'the article takes the place of the changed post',
  drift_site: (_: object) => 'the post stays as it was changed',
  drift_taken: ({ version }: Version) => `the words of the site were taken over: version ${version}`,
  drift_fails: (_: object) => 'what was taken over fails a check',
  sources_none: (_: object) => 'No source was given.',
  sources_unread: (_: object) => 'None of the sources could be read.',
  sources_read: ({ read, all }: { read: number; all: number }) => `${read} of ${all} sources were read.`,
} as const

/** Which of these sentences a reason is, or none. */
export const readHistory = (): ReturnType<typeof readerOf> =>
  readerOf(historySentences, {
    version: '\\d+',
    changes: '\\d+',
    read: '\\d+',
    all: '\\d+',
    stage: 'scrape|context|article|publish',
    gates: '[a-z, ]+',
    instant: '\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z',
  })

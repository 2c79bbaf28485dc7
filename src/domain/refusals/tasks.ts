import { tellerOf } from '../told.ts'

const listed = (names: readonly string[]): string => (names.length === 0 ? 'nothing' : names.join(', '))

/** Why something is not done about a task or a list of tasks. */
export const taskSentences = {
  task_unknown: ({ id }: { id: string }) => `there is no submission "${id}"`,
  task_in_status: ({ status, action, possible }: { status: string; action: string; possible: string[] }) =>
    `a submission that is ${status} does not allow "${action}"; possible now: ${listed(possible)}`,
  task_no_way: ({ from, to }: { from: string; to: string }) => `a submission cannot go from ${from} to ${to}`,
  task_held: ({ until }: { until: string }) => `a worker holds the submission until ${until}; erase it again then`,
  task_publishing: (_: object) => 'it is being published at this moment; wait for the outcome',
  task_fails_unapproved: ({ gates }: { gates: string[] }) =>
    `the article fails ${gates.join(', ')} and nobody approved it`,
  task_not_green: ({ gates }: { gates: string[] }) =>
    `its article is not green (${gates.join(', ')}): open it, and decide about it there`,
  task_nothing_read: (_: object) => 'no source could be read yet, so there is nothing to write from; add one',
  task_published_version_gone: (_: object) => 'the version that was published is not there any more',
  task_no_source_read: (_: object) => 'no source has been read yet; run it again from "scrape"',
  task_no_knowledge: (_: object) => 'there is no knowledge base yet; run it again from "scrape" or "context"',
  task_writer_cannot_follow: (_: object) =>
    'the offline writer composes by rules and cannot follow a request: it would write the same article again, over your edits. Set up a model provider under Settings (or by "pigmeu setup") and ask again, or edit the article yourself',
  task_of_other: (_: object) => 'This book belongs to somebody else; ask an editor.',
  duplicate_submission: ({ title, status }: { title: string; status: string }) =>
    `"${title}" was submitted before (${status})`,
  duplicate_post: ({ title, url }: { title: string; url: string }) =>
    `a post of the site reviews this book already: "${title}", ${url}`,
  letter_superseded: (_: object) => 'a later failure of this submission has taken the place of this one',
  letter_settled: ({ state, by, at }: { state: string; by: string; at: string }) =>
    `this failure was ${state} already, by ${by} at ${at}`,
  letter_none: ({ id }: { id: string }) => `there is no dead letter of a submission "${id}"`,
  letter_unknown: ({ letter, id }: { letter: string; id: string }) =>
    `there is no dead letter "${letter}" of a submission "${id}"`,
  view_full: ({ count, most }: { count: number; most: number }) =>
    `would be view ${count}; remove one of ${most} first`,
  view_saved_elsewhere: ({ name }: { name: string }) =>
    `the view "${name}" was saved elsewhere at the same moment; try again`,
  view_unknown: (_: object) => 'There is no such view.',
  view_of_other: ({ by }: { by: string }) => `Only ${by}, whose view this is, or an owner can remove it.`,
  budget_article: ({ spent, cap }: { spent: string; cap: string }) =>
    `The article has cost ${spent} US dollars; the next call would pass the cap of ${cap} US dollars.`,
  budget_day: ({ spent, cap }: { spent: string; cap: string }) =>
    `The day has cost ${spent} US dollars; the next call would pass the cap of ${cap} US dollars.`,
  crashed_too_often: ({ crashes }: { crashes: number }) => `${crashes} runs of this stage ended with their process`,
  worker_silent: (_: object) => 'the worker fell silent and its lease ran out',
}

/** Tells why something is not done about a task. */
export const tellTask = tellerOf(taskSentences)

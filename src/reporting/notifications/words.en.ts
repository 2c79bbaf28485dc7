import type { NotificationWords } from './notification-words.ts'

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** What notifications say in English. */
export const english: NotificationWords = {
  headline: {
    ready_for_review: 'Ready for review',
    needs_sources: 'Needs sources',
    failed: 'Failed for good',
    published: 'Published',
    source_blocked: 'Sources were blocked',
    budget: '80 % of a budget is used',
  },
  several: {
    ready_for_review: (count) => `${count} ready for review`,
    needs_sources: (count) => `${plural(count, 'needs', 'need')} sources`,
    failed: (count) => `${count} failed for good`,
    published: (count) => `${count} published`,
    source_blocked: (count) => `${count} with blocked sources`,
    budget: (count) => plural(count, 'budget warning'),
  },
  by: (title, author) => `${title} by ${author}`,
  failed: (stage, message, code) => `Stage ${stage}: ${message} (${code})`,
  starved: (sections) => `Too little evidence for: ${sections.join(', ')}`,
  blocked: (sources) => `Open them in a browser and hand them over: ${sources.join(', ')}`,
  budgetOf: { day: 'today (UTC)', article: 'one article' },
  spent: (spent, cap) => `${spent} of ${cap} US dollars are spent. When the rest is used, model calls wait or fail.`,
  open: 'Open',
  post: 'Post',
  id: 'Id',
  test: 'A test',
  testBody: 'This message was sent to see whether messages arrive. They do.',
  more: (count) => `and ${count} more`,
  reason: {
    instant: 'You get this mail because you asked to be told at once.',
    daily: 'You get this mail because you asked for one mail a day.',
  },
  ownBooks: 'Only books that you submitted are told.',
  change: 'Change that',
  stop: 'Stop all these mails',
}

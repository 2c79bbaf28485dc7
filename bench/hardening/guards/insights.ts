import type { Guard } from '../guard.ts'

const counting = { test: 'src/reporting/insights/insights.test.ts', file: 'src/reporting/insights/count-writes.ts' }
const list = { test: 'src/http/article-list.test.ts', file: 'src/http/views/article-list.ts' }

/** What is counted, what of it goes out, and how much is read for a list. */
export const insightsGuards: readonly Guard[] = [
  {
    ...counting,
    name: 'the end of a run is counted only when it was written',
    find: '    if (isWritten) tally.count([',
    replace: '    tally.count([',
    testName: 'counts nothing that was refused',
  },
  {
    ...counting,
    name: "a person's change is counted only when it was written",
    find: '    if (isWritten) tally.count(figuresOfChange(change))',
    replace: '    tally.count(figuresOfChange(change))',
    testName: 'counts nothing that was refused',
  },
  {
    name: 'figures that the store does not take wait for the next time',
    file: 'src/reporting/insights/tally.ts',
    find: '        addTo(date, amounts)\n',
    replace: '',
    test: counting.test,
    testName: 'keeps what the store does not take',
  },
  {
    name: 'days that were counted are not found in the records once more',
    file: 'src/reporting/insights/fill-before.ts',
    find: 'at >= since || ',
    replace: '',
    test: counting.test,
    testName: 'are found in the records of books, once, beside what was counted since',
  },
  {
    name: 'insights of too long a time are refused',
    file: 'src/http/routes/insight-handlers.ts',
    find: 'days > mostDays[step]',
    replace: 'days > Number.MAX_SAFE_INTEGER',
    test: 'src/http/insights.test.ts',
    testName: 'insights refuse',
  },
  {
    name: 'no word of a file of figures is a formula to a spreadsheet',
    file: 'web/features/insights/figures-table.ts',
    find: '/^[=+\\-@\\t\\r]/.test(value) ?',
    replace: 'value.length < 0 ?',
    test: 'web/features/insights/figures-table.test.ts',
    testName: 'no word becomes a formula',
  },
  {
    ...list,
    name: 'a page of articles looks at so many books at most',
    find: 'lookedAt >= lookedAtForAPage',
    replace: 'lookedAt < 0',
    testName: 'looks at so many books for a page and no more',
  },
  {
    name: 'the list of articles tells of the version that stands',
    file: 'src/http/views/listed-articles.ts',
    find: 'const key = articleKey(submissionId, version)\n    const known = remembered.get(key)',
    replace:
      'const key = articleKey(submissionId, version)\n    const known = remembered.get(articleKey(submissionId, 1))',
    test: list.test,
    testName: 'an edit is seen at once',
  },
]

import type { Guard } from '../guard.ts'

/** What a book may be asked for with. */
export const submissionGuards: readonly Guard[] = [
  {
    name: 'what goes out unapproved at a site is for those who may publish',
    file: 'src/actions/check-plan.ts',
    find: "target !== 'file' && !approvalRequired && !mayPublish(editor)",
    replace: "target === '' && !approvalRequired && !mayPublish(editor)",
    test: 'src/actions/submit.test.ts',
    testName: 'lets only those who may publish have a site published at without approval',
  },
]

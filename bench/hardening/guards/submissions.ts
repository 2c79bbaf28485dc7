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
  {
    name: 'pages are looked at no oftener than one person may',
    file: 'src/actions/check-submission.ts',
    find: 'if (!(await wish.mayLook()))',
    replace: "if (!(await wish.mayLook()) && url === '')",
    test: 'src/http/submission-check.test.ts',
    testName: 'a check looks at the fields that it is told, as often as one person may',
  },
  {
    name: 'a look asks no page that robots.txt keeps programs from',
    file: 'src/stages/scrape/look.ts',
    find: 'robots: asked.robots ?? false,',
    replace: 'robots: false,',
    test: 'src/stages/scrape/look.stage.test.ts',
    testName: 'asks no site that does not want to be read, and no address of this network',
  },
  {
    name: 'a template takes the place of no other unasked',
    file: 'src/actions/templates.ts',
    find: 'if (input.replace) await',
    replace: 'if (input.replace !== false) await',
    test: 'src/http/submission-check.test.ts',
    testName: 'templates are kept by name, one a name',
  },
]

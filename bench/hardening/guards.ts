// Every guard that is taken away, one at a time, to see a named test turn red (`npm run eval:hardening`).
// Add a row to the file of its topic in `guards/`, at the end of its list; `guard.ts` says what each field means:
//
//   {
//     name: 'a viewer cannot submit',
//     file: 'src/http/routes/register.ts',
//     find: 'if (!isAllowed(route.access, visitor)) throw forbidden(route)',
//     replace: '',
//     test: 'test/access/table.test.ts',
//     testName: 'submissions.create refuses a viewer',
//   },
//
// Try one row alone: `npm run eval:hardening -- --guard 'a viewer cannot submit'`.
import { accessGuards } from './guards/access.ts'
import { auditGuards } from './guards/audit.ts'
import { dataGuards } from './guards/data.ts'
import { editorGuards } from './guards/editor.ts'
import { hardGuards } from './guards/hard.ts'
import { insightsGuards } from './guards/insights.ts'
import { modelsGuards } from './guards/models.ts'
import { notificationsGuards } from './guards/notifications.ts'
import { peopleGuards } from './guards/people.ts'
import { pipelineGuards } from './guards/pipeline.ts'
import { productGuards } from './guards/product.ts'
import { reviewDeskGuards } from './guards/review-desk.ts'
import { secretsGuards } from './guards/secrets.ts'
import { signInGuards } from './guards/sign-in.ts'
import { submissionGuards } from './guards/submissions.ts'
import { supplyChainGuards } from './guards/supply-chain.ts'
import { tasksGuards } from './guards/tasks.ts'
import { telemetryGuards } from './guards/telemetry.ts'

/** All guards by topic. */
export const guards = {
  access: accessGuards,
  signIn: signInGuards,
  people: peopleGuards,
  secrets: secretsGuards,
  audit: auditGuards,
  telemetry: telemetryGuards,
  notifications: notificationsGuards,
  data: dataGuards,
  hard: hardGuards,
  submissions: submissionGuards,
  supplyChain: supplyChainGuards,
  product: productGuards,
  tasks: tasksGuards,
  pipeline: pipelineGuards,
  reviewDesk: reviewDeskGuards,
  editor: editorGuards,
  insights: insightsGuards,
  models: modelsGuards,
} as const

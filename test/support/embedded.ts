import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SubmitInput } from '../../src/actions/submit.ts'
import { readConfig } from '../../src/app/config.ts'
import { type App, openApp } from '../../src/app/open-app.ts'
import { isSettled } from '../../src/domain/status.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { isDistributed, openInstallation } from './profile.ts'

/** The product in the profile under test, on a data folder of its own, with sources on loopback allowed. */
export interface TestApp extends App {
  /** Submits a book and waits until nothing moves any more without a person. */
  review(input: SubmitInput): Promise<Submission>
  /** Waits until nothing moves any more without a person. */
  settled(submissionId: string): Promise<Submission>
}

/** Opens the product as `npm start` does, or as one server with its workers, but quiet and on a folder that is removed at the end. */
export const openTestApp = async (environment: Readonly<Record<string, string>> = {}): Promise<TestApp> => {
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-test-'))
  const installation = await openInstallation()
  const told = {
    PIGMEU_DATA: folder,
    PIGMEU_PORT: '0',
    PIGMEU_ALLOW_LOOPBACK: 'true',
    PIGMEU_LOG_LEVEL: 'silent',
    // Tests talk to nobody but themselves; those that serve stand-ins turn the sources on.
    PIGMEU_OPEN_SOURCES: 'none',
    ...installation.environment,
    ...environment,
  }
  const app = await openApp(readConfig(told), { works: !isDistributed })
  installation.startWorkers(told)
  const settled = async (submissionId: string): Promise<Submission> => {
    for (;;) {
      const fault = installation.fault()
      if (fault !== null) throw new Error(fault)
      const submission = await app.store.get(submissionId)
      if (!submission) throw new Error(`no submission ${submissionId}`)
      const publishing = submission.status === 'approved' && submission.publish_intent !== null
      if (!publishing && (isSettled(submission.status) || submission.status === 'approved')) return submission
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
  return {
    ...app,
    settled,
    review: async (input) => settled((await app.actions.submit({ name: 'test' }, input)).submission_id),
    close: async () => {
      await installation.close()
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

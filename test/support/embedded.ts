import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SubmitInput } from '../../src/actions/submit.ts'
import { readConfig } from '../../src/app/config.ts'
import { type App, openApp } from '../../src/app/open-app.ts'
import { isSettled } from '../../src/domain/status.ts'
import type { Submission } from '../../src/domain/submission.ts'

/** The embedded product on a data folder of its own, with sources on loopback allowed. */
export interface TestApp extends App {
  /** Submits a book and waits until nothing moves any more without a person. */
  review(input: SubmitInput): Promise<Submission>
  /** Waits until nothing moves any more without a person. */
  settled(submissionId: string): Promise<Submission>
}

/** Opens the product as `npm start` does, but quiet and on a folder that is removed at the end. */
export const openTestApp = async (environment: Readonly<Record<string, string>> = {}): Promise<TestApp> => {
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-test-'))
  const config = readConfig({
    PIGMEU_DATA: folder,
    PIGMEU_PORT: '0',
    PIGMEU_ALLOW_LOOPBACK: 'true',
    PIGMEU_LOG_LEVEL: 'silent',
    // Tests talk to nobody but themselves; those that serve stand-ins turn the sources on.
    PIGMEU_OPEN_SOURCES: 'none',
    ...environment,
  })
  const app = await openApp(config, { works: true })
  const settled = async (submissionId: string): Promise<Submission> => {
    for (;;) {
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
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite } from '../../src/app/demo/sample-site.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { openWebBench, type WebBench } from './web-bench.ts'

/** The product with a browser, and a sample book whose article waits for its review. */
export interface BookBench extends WebBench {
  readonly submission: Submission
}

/** Opens it; nobody is signed in yet. */
export const openBookBench = async (): Promise<BookBench> => {
  const site = await createSampleSite()
  const bench = await openWebBench()
  const close = async (): Promise<void> => {
    await bench.close()
    await site.close()
  }
  const [book] = site.books
  if (!book) throw new Error('there is no sample book')
  const submission = await bench.app.review(sampleInput(book, site.urlOf))
  return { ...bench, submission, close }
}

import fc from 'fast-check'
import { afterEach } from 'vitest'
import { tellFigures } from './figures.ts'

/** Has every property of a test file count its cases, for the table of `npm run eval:hardening`. Called once, outside of all tests. */
export const countCases = (): void => {
  let cases = 0
  fc.configureGlobal({
    ...fc.readConfigureGlobal(),
    reporter: (run) => {
      cases += run.numRuns
      if (run.failed) throw new Error(fc.defaultReportMessage(run), { cause: run.errorInstance })
    },
  })
  afterEach(({ task }) => {
    tellFigures({ task }, { inputs_tried: cases })
    cases = 0
  })
}

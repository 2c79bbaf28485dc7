/**
 * One guard of the product, written so that a program can take it away and see which test notices.
 *
 * `find` must stand exactly once in `file`; it is replaced by `replace` (often `''` or `true`), nothing else is changed.
 * The changed tree must still load: a removal that only breaks the syntax or an import proves nothing, and is refused.
 * Choose a test that runs in a second or two and needs no server that is not installed by `npm install`.
 */
export interface Guard {
  /** What the guard keeps out, as a short sentence without a full stop: "an editor cannot make users". Unique. */
  readonly name: string
  /** The product's file, from the root of the project. */
  readonly file: string
  /** The exact text that is the guard; several lines are fine. */
  readonly find: string
  /** What stands there without the guard. */
  readonly replace: string
  /** The test file, from the root of the project. */
  readonly test: string
  /** A part of the full name of the test (its `describe` and `it` joined by a space) that turns red; no pattern, plain text. */
  readonly testName: string
}

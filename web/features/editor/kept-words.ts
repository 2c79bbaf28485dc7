import type { CopyShelf, DraftCopy, Standing } from './draft-wire.ts'
import { copyOf, firstHeld, type HeldWords, isUnsent } from './held-words.ts'

/** What words are kept with. */
export interface KeptInput {
  readonly submissionId: string
  readonly shelf: CopyShelf
  readonly standing: Standing
  /** What this browser kept of an earlier page. */
  readonly copy: DraftCopy | null
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** The words of a page, kept in this browser as long as the server does not have them. */
export class KeptWords {
  readonly #input: KeptInput
  readonly #onUnsent: () => void
  #held: HeldWords
  #isKept = true

  /** `onUnsent` is called when words are kept that the server does not have. */
  constructor(input: KeptInput, onUnsent: () => void) {
    this.#input = input
    this.#onUnsent = onUnsent
    this.#held = firstHeld(input.standing, input.copy)
  }

  get held(): HeldWords {
    return this.#held
  }

  /** Whether the browser took them. */
  get isKept(): boolean {
    return this.#isKept
  }

  get isUnsent(): boolean {
    return isUnsent(this.#held)
  }

  /** Holds something else from now on; in the browser it is kept by `keep`. */
  hold(change: Partial<HeldWords>): void {
    this.#held = { ...this.#held, ...change }
  }

  /** Holds something else, and keeps it in the browser, or forgets there what the server has. */
  keep(change: Partial<HeldWords> = {}): void {
    const { shelf, submissionId, now } = this.#input
    this.hold(change)
    if (!this.isUnsent) {
      shelf.forget()
      return
    }
    this.#isKept = shelf.keep(copyOf(this.#held, submissionId, now()))
    this.#onUnsent()
  }
}

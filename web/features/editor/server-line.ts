import { DraftFailure } from './draft-wire.ts'

const firstWaitMs = 2_000
const longestWaitMs = 15_000

/** What the line needs. */
export interface LineInput {
  /** Asks the person to sign in again; resolves when they have. */
  readonly signIn: () => Promise<void>
  /** Is told when a sign-in is asked for, and when it is done. */
  readonly onSignIn: () => void
}

/** The line to the server as it is just now: whether it answers, knows who asks, takes what it is given. */
export class ServerLine {
  readonly #input: LineInput
  #isSignedOut = false
  #refusal: string | null = null
  #offlineSince: number | null = null
  #waitMs = firstWaitMs

  constructor(input: LineInput) {
    this.#input = input
  }

  get isSignedOut(): boolean {
    return this.#isSignedOut
  }

  /** Why it did not take what was sent last; null where it did. */
  get refusal(): string | null {
    return this.#refusal
  }

  /** Epoch milliseconds; null while it answers. */
  get offlineSince(): number | null {
    return this.#offlineSince
  }

  /** Whether it answers and takes what it is given, as far as is known. */
  get isOpen(): boolean {
    return this.#offlineSince === null && this.#refusal === null
  }

  /** Somebody answers. */
  answered(): void {
    this.#offlineSince = null
    this.#waitMs = firstWaitMs
  }

  /** Nobody answers. Gives the milliseconds after which to try again, longer from time to time. */
  lost(now: number): number {
    this.#offlineSince ??= now
    const waitMs = this.#waitMs
    this.#waitMs = Math.min(waitMs * 2, longestWaitMs)
    return waitMs
  }

  refuse(reason: string): void {
    this.#refusal = reason
  }

  /** Other words are there, which it may take. */
  forgive(): void {
    this.#refusal = null
  }

  /** It may be back: the next tries come soon again. */
  hope(): void {
    this.#waitMs = firstWaitMs
    this.#refusal = null
  }

  /** Does something, once more after each new sign-in that it needs. @throws what the work throws otherwise */
  async signedIn<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (!(error instanceof DraftFailure) || error.kind !== 'signed_out') throw error
        this.#isSignedOut = true
        this.#input.onSignIn()
        await this.#input.signIn()
        this.#isSignedOut = false
        this.#input.onSignIn()
      }
    }
  }
}

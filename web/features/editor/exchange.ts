import type { Article } from '../../../src/domain/article/article.ts'
import { type Draft, draftWordsOf } from '../../../src/domain/desk/draft.ts'
import { createAlarm } from './alarm.ts'
import { isSame } from './draft-state.ts'
import { DraftFailure, type DraftWire, type Standing } from './draft-wire.ts'
import { arrived, savingOf, type Told } from './held-words.ts'
import type { KeptWords } from './kept-words.ts'
import { follow, meet, partFromVersion } from './meeting.ts'
import { ServerLine } from './server-line.ts'
import { createTurns } from './turns.ts'

/** Words go out when typing has rested for so long. */
const restMs = 900

/** What words are exchanged with. */
export interface ExchangeInput {
  readonly kept: KeptWords
  readonly wire: DraftWire
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Is called when something has changed that a person may see. */
  readonly tell: () => void
}

/** The words of a page and those of the server, brought together: one thing after the other, and again when it is back. */
export class Exchange {
  readonly line: ServerLine
  readonly #input: ExchangeInput
  readonly #turns = createTurns(() => this.#turnEnded())
  readonly #sending = createAlarm(() => {
    if (!this.isBusy) void this.flush()
  })
  #hasMissed = false
  /** When the server told last that words have arrived; epoch milliseconds. */
  #acknowledgedAt = 0

  constructor(input: ExchangeInput) {
    this.#input = input
    this.line = new ServerLine({ signIn: () => input.wire.signIn(), onSignIn: input.tell })
  }

  /** Whether the server is being asked. */
  get isBusy(): boolean {
    return this.#turns.isBusy
  }

  /** Words are there that the server does not have: they go out when typing rests. */
  wordsWait(): void {
    this.line.forgive()
    if (this.line.offlineSince === null) this.#sending.set(restMs)
  }

  /** Tries again at once. */
  retry(): void {
    this.line.hope()
    this.#sending.set(0)
  }

  /** Sends what is not sent yet; resolves when it has arrived or cannot now. */
  flush(): Promise<void> {
    return this.#turns.take(() => this.#send())
  }

  stop(): void {
    this.#sending.stop()
  }

  /** Takes in what the server says by now. */
  readonly learn = async (standing: Standing): Promise<void> => {
    // An answer that was asked for before the last words arrived there knows nothing of them.
    if (standing.askedAt < this.#acknowledgedAt) {
      // What it tells of a newer version stands all the same.
      if (standing.article.version > this.#input.kept.held.article.version) await this.#catchUp()
      return
    }
    this.line.answered()
    if (this.isBusy) this.#hasMissed = true
    else await this.#turns.take(() => this.#take(standing))
  }

  /** Makes the words a version. @throws DraftFailure when they did not become one; the words stay */
  async saveVersion(): Promise<Article> {
    const { kept, wire } = this.#input
    await this.flush()
    return this.#turns.take(async () => {
      const { parting, article: base, words, known } = kept.held
      if (parting !== null) throw new DraftFailure('conflict', null)
      const saving = this.line.signedIn(() => wire.saveVersion(base, words, known.revision))
      const article = await saving.catch(async (error: unknown) => {
        if (error instanceof DraftFailure && error.kind !== 'refused') await this.#failed(error)
        throw error
      })
      const hasTyped = kept.held.words !== words
      this.#arrive({ draft: null, article })
      kept.keep({ base: article.version, ...(hasTyped ? {} : { words: kept.held.known.words }) })
      return article
    })
  }

  #turnEnded(): void {
    const { kept, tell } = this.#input
    tell()
    if (this.#hasMissed) void this.#catchUp()
    else if (kept.isUnsent && this.line.isOpen) this.#sending.set(restMs)
  }

  async #catchUp(): Promise<void> {
    this.#hasMissed = false
    await this.#input.wire.standing().then(this.learn, () => undefined)
  }

  async #send(): Promise<void> {
    const { kept, wire, tell } = this.#input
    this.#sending.stop()
    if (!kept.isUnsent || kept.held.parting !== null) return
    const { words, known, base, article } = kept.held
    const saving = savingOf(kept.held)
    kept.keep({ sent: words })
    tell()
    const isVersion = base === article.version && isSame(words, draftWordsOf(article))
    try {
      if (!isVersion) this.#arrive({ draft: await this.line.signedIn(() => wire.save(saving)), article })
      else {
        if (known.revision > 0) await this.line.signedIn(() => wire.discard(known.revision))
        this.#arrive({ draft: null, article })
      }
      // What was typed meanwhile goes out next; what was not is no longer only here.
      kept.keep()
    } catch (error) {
      await this.#failed(error)
    }
  }

  #arrive(told: Told): void {
    const { kept, now } = this.#input
    kept.hold(arrived(kept.held, told))
    this.#acknowledgedAt = now()
    this.line.answered()
  }

  async #failed(error: unknown): Promise<void> {
    const { wire, now } = this.#input
    const kind = error instanceof DraftFailure ? error.kind : 'refused'
    if (kind === 'conflict') {
      const standing = await wire.standing().catch(() => null)
      if (standing) await this.#take(standing)
    } else if (kind === 'away') this.#sending.set(this.line.lost(now()))
    else this.line.refuse(error instanceof Error ? error.message : String(error))
  }

  /** Compares what stands at the server with what is here. */
  async #take(standing: Standing): Promise<void> {
    const { kept } = this.#input
    const isClean = !kept.isUnsent
    kept.hold(meet(kept.held, standing))
    const { parting, base, article } = kept.held
    if (parting !== null) return
    if (base < article.version) await this.#meetVersion(standing.draft, isClean)
    else kept.keep()
  }

  /** A newer version stands at the server than the one that the words go on from. */
  async #meetVersion(draft: Draft | null, isClean: boolean): Promise<void> {
    const { kept, wire } = this.#input
    const { article, words, base } = kept.held
    if ((isClean && draft === null) || isSame(draftWordsOf(article), words)) {
      kept.keep(follow(kept.held, draft))
      return
    }
    const former = draft === null ? null : await wire.version(base).catch(() => null)
    kept.hold(partFromVersion(kept.held, draft, former))
  }
}

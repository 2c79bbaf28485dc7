import type { Article } from '../../../src/domain/article/article.ts'
import { type DraftWords, draftWordsOf } from '../../../src/domain/desk/draft.ts'
import { createAlarm } from './alarm.ts'
import { pictureOf } from './draft-picture.ts'
import type { DraftSnapshot } from './draft-state.ts'
import type { DraftWire, Standing } from './draft-wire.ts'
import { Exchange } from './exchange.ts'
import { isUnchanged, settled } from './held-words.ts'
import { type KeptInput, KeptWords } from './kept-words.ts'

/** Who watches is told of typing when the hand rests for a moment, so that no key waits for what is drawn beside it. */
const calmMs = 180
/** What is typed is kept in this browser within so long: after the frame that shows it, which does not wait for it. */
const keptWithinMs = 40

/** What a room of words is opened with. */
export interface RoomInput extends KeptInput {
  readonly wire: DraftWire
}

/**
 * The words of one article that are being worked on. What is typed is kept in this browser first, then at the server, by
 * compare-and-set: nobody's words take the place of others unseen. It goes on by itself when the server is back.
 */
export class DraftRoom {
  readonly #kept: KeptWords
  readonly #exchange: Exchange
  readonly #watchers = new Set<() => void>()
  readonly #keeping = createAlarm(() => this.keep())
  readonly #calm = createAlarm(() => this.#tell())
  #snapshot: DraftSnapshot

  constructor(input: RoomInput) {
    const { wire, now } = input
    this.#kept = new KeptWords(input, () => this.#exchange.wordsWait())
    this.#exchange = new Exchange({ kept: this.#kept, wire, now, tell: () => this.#tell() })
    this.#snapshot = this.#picture()
    void this.learn(input.standing)
  }

  /** Calls back whenever something has changed, until the returned function is called. */
  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** How things stood when they were told last. */
  readonly snapshot = (): DraftSnapshot => this.#snapshot

  /** The words at this very moment; a snapshot may be a blink behind a typing hand. */
  get words(): DraftWords {
    return this.#kept.held.words
  }

  /** Whether there is something here that the server does not have. */
  get isUnsent(): boolean {
    return this.#kept.isUnsent
  }

  /** Whether the words are those of the version. */
  get isUnchanged(): boolean {
    return isUnchanged(this.#kept.held)
  }

  /** Words something anew. */
  readonly change = (part: Partial<DraftWords>): void => {
    this.#kept.keep({ words: { ...this.words, ...part } })
    this.#tell()
  }

  /** Takes what is typed, and keeps it as soon as the key is seen; who watches is told when the hand rests. */
  readonly type = (markdown: string): void => {
    this.#kept.hold({ words: { ...this.words, markdown } })
    this.#keeping.setUnlessSet(keptWithinMs)
    this.#calm.set(calmMs)
  }

  /** Keeps in this browser what was typed a moment ago, because the page goes for example. */
  readonly keep = (): void => {
    this.#keeping.stop()
    this.#kept.keep()
  }

  /** Tries again at once, because the network is back for example. */
  readonly retry = (): void => this.#exchange.retry()

  /** Takes in what the server says by now. */
  readonly learn = (standing: Standing): Promise<void> => this.#exchange.learn(standing)

  /** Settles a conflict with these words; theirs stay reachable. */
  readonly settle = (words: DraftWords): void => {
    const { held } = this.#kept
    if (held.parting === null) return
    this.#kept.keep(settled(held, held.parting, words))
    this.#tell()
    void this.flush()
  }

  /** Takes the version's words again; gives those back that were there. */
  readonly discard = async (): Promise<DraftWords> => {
    const former = this.words
    this.change(draftWordsOf(this.#kept.held.article))
    await this.flush()
    return former
  }

  /** Sends what is not sent yet; resolves when it has arrived or cannot now. */
  readonly flush = (): Promise<void> => this.#exchange.flush()

  /**
   * Makes the words a version of the article. Asks to sign in first where that is over.
   * @throws DraftFailure when they did not become one; the words stay
   */
  readonly saveVersion = (): Promise<Article> => this.#exchange.saveVersion()

  /** Stops the clocks; what is not sent stays in this browser. */
  readonly close = (): void => {
    for (const clock of [this.#exchange, this.#calm, this.#keeping]) clock.stop()
  }

  #picture(): DraftSnapshot {
    const { line, isBusy } = this.#exchange
    return pictureOf(this.#kept.held, { line, isBusy, isKept: this.#kept.isKept })
  }

  #tell(): void {
    this.#calm.stop()
    this.#snapshot = this.#picture()
    for (const watcher of this.#watchers) watcher()
  }
}

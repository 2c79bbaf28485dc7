import type { Article } from '../../../src/domain/article/article.ts'
import { type Draft, type DraftWords, draftWordsOf, type SetAside } from '../../../src/domain/desk/draft.ts'
import {
  type DraftSnapshot,
  type DraftState,
  isSame,
  type Known,
  type OtherWriter,
  type Parting,
} from './draft-state.ts'
import { type CopyShelf, type DraftCopy, DraftFailure, type DraftWire, type Standing } from './draft-wire.ts'

/** Words go out when typing has rested for so long. */
const restMs = 900
/** Who watches is told of typing when the hand rests for a moment, so that no key waits for what is drawn beside it. */
const calmMs = 180
/** What is typed is kept in this browser within so long: after the frame that shows it, which does not wait for it. */
const keptWithinMs = 40
const firstWaitMs = 2_000
const longestWaitMs = 15_000

/** What a room of words is opened with. */
export interface RoomInput {
  readonly submissionId: string
  readonly wire: DraftWire
  readonly shelf: CopyShelf
  readonly standing: Standing
  /** What this browser kept of an earlier page. */
  readonly copy: DraftCopy | null
  /** Epoch milliseconds. */
  readonly now: () => number
}

const knownOf = ({ draft, article }: Pick<Standing, 'draft' | 'article'>): Known =>
  draft ?? { revision: 0, base_version: article.version, words: draftWordsOf(article) }

/**
 * The words of one article that are being worked on. What is typed is kept in this browser first, then at the server, by
 * compare-and-set: nobody's words take the place of others unseen. It goes on by itself when the server is back.
 */
export class DraftRoom {
  readonly #input: RoomInput
  readonly #watchers = new Set<() => void>()
  #article: Article
  #words: DraftWords
  #known: Known
  /** The version that the words go on from. */
  #base: number
  #parting: Parting | null = null
  /** What is on its way to the server: found there, it is no word of others. */
  #sent: DraftWords | null = null
  /** Whether what stands at the server is to be kept beside the words that are sent next. */
  #passesOver = false
  #other: OtherWriter | null = null
  #setAside: readonly SetAside[] = []
  #work: Promise<unknown> | null = null
  #hasMissed = false
  #isKept = true
  #isSignedOut = false
  #refusal: string | null = null
  #offlineSince: number | null = null
  #savedAt: string | null = null
  #acknowledgedAt = 0
  #waitMs = firstWaitMs
  #timer: ReturnType<typeof setTimeout> | undefined
  #keeping: ReturnType<typeof setTimeout> | undefined
  #calm: ReturnType<typeof setTimeout> | undefined
  #snapshot: DraftSnapshot

  constructor(input: RoomInput) {
    const { standing, copy } = input
    this.#input = input
    this.#article = standing.article
    this.#known = copy ? { ...copy, words: copy.common } : knownOf(standing)
    this.#base = this.#known.base_version
    this.#words = copy?.words ?? this.#known.words
    this.#sent = copy?.sent ?? null
    this.#savedAt = standing.draft?.at ?? null
    this.#snapshot = this.#picture()
    void this.learn(standing)
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
    return this.#words
  }

  /** Whether there is something here that the server does not have. */
  get isUnsent(): boolean {
    const { revision, base_version, words } = this.#known
    return !isSame(this.#words, words) || (revision > 0 && base_version !== this.#base)
  }

  /** Whether the words are those of the version. */
  get isUnchanged(): boolean {
    return isSame(this.#words, draftWordsOf(this.#article))
  }

  /** Words something anew. */
  readonly change = (part: Partial<DraftWords>): void => {
    this.#put({ ...this.#words, ...part })
    this.#tell()
  }

  /** Takes what is typed, and keeps it as soon as the key is seen; who watches is told when the hand rests. */
  readonly type = (markdown: string): void => {
    this.#words = { ...this.#words, markdown }
    this.#keeping ??= setTimeout(this.keep, keptWithinMs)
    clearTimeout(this.#calm)
    this.#calm = setTimeout(this.#tell, calmMs)
  }

  /** Keeps in this browser what was typed a moment ago, because the page goes for example. */
  readonly keep = (): void => {
    clearTimeout(this.#keeping)
    this.#keeping = undefined
    this.#put(this.#words)
  }

  /** Tries again at once, because the network is back for example. */
  readonly retry = (): void => {
    this.#waitMs = firstWaitMs
    this.#refusal = null
    this.#schedule(0)
  }

  /** Takes in what the server says by now. */
  readonly learn = async (standing: Standing): Promise<void> => {
    // An answer that was asked for before the last words arrived there knows nothing of them.
    if (standing.askedAt < this.#acknowledgedAt) {
      // What it tells of a newer version stands all the same.
      if (standing.article.version > this.#article.version) await this.#catchUp()
      return
    }
    this.#offlineSince = null
    this.#waitMs = firstWaitMs
    if (this.#work !== null) this.#hasMissed = true
    else await this.#alone(() => this.#take(standing))
  }

  /** Settles a conflict with these words; theirs stay reachable. */
  readonly settle = (words: DraftWords): void => {
    const parting = this.#parting
    if (parting === null) return
    const { known, conflict } = parting
    this.#parting = null
    this.#known = known
    this.#passesOver = conflict.kind === 'draft' && !isSame(words, conflict.theirs)
    if (conflict.kind === 'version') this.#base = this.#article.version
    // Words that took nothing in of theirs go on from where they went on before.
    else if (!isSame(words, this.#words)) this.#base = known.base_version
    this.#put(words)
    this.#tell()
    void this.flush()
  }

  /** Takes the version's words again; gives those back that were there. */
  readonly discard = async (): Promise<DraftWords> => {
    const former = this.#words
    this.change(draftWordsOf(this.#article))
    await this.flush()
    return former
  }

  /** Sends what is not sent yet; resolves when it has arrived or cannot now. */
  readonly flush = (): Promise<void> => this.#alone(this.#send)

  /**
   * Makes the words a version of the article. Asks to sign in first where that is over.
   * @throws DraftFailure when they did not become one; the words stay
   */
  readonly saveVersion = async (): Promise<Article> => {
    await this.flush()
    return this.#alone(async () => {
      if (this.#parting !== null) throw new DraftFailure('conflict', null)
      const words = this.#words
      const article = await this.#signedIn(() =>
        this.#input.wire.saveVersion(this.#article, words, this.#known.revision),
      ).catch(async (error: unknown) => {
        if (error instanceof DraftFailure && error.kind !== 'refused') await this.#failed(error)
        throw error
      })
      this.#article = article
      this.#base = article.version
      this.#arrived({ draft: null, article })
      this.#put(this.#words === words ? this.#known.words : this.#words)
      return article
    })
  }

  /** Stops the clocks; what is not sent stays in this browser. */
  readonly close = (): void => {
    clearTimeout(this.#timer)
    clearTimeout(this.#calm)
    clearTimeout(this.#keeping)
  }

  #put(words: DraftWords): void {
    const { shelf, submissionId, now } = this.#input
    this.#words = words
    if (!this.isUnsent) {
      shelf.forget()
      return
    }
    const { revision, words: common } = this.#known
    const kept = { submission_id: submissionId, base_version: this.#base, revision, common, words, sent: this.#sent }
    this.#isKept = shelf.keep({ ...kept, changed_at: now() })
    this.#refusal = null
    if (this.#offlineSince === null) this.#schedule(restMs)
  }

  #schedule(waitMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (this.#work === null) void this.flush()
    }, waitMs)
  }

  /** Does one thing after the other. */
  async #alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.#work !== null) await this.#work.catch(() => undefined)
    const mine = work()
    this.#work = mine
    try {
      return await mine
    } finally {
      this.#work = null
      this.#tell()
      if (this.#hasMissed) void this.#catchUp()
      else if (this.isUnsent && this.#offlineSince === null && this.#refusal === null) this.#schedule(restMs)
    }
  }

  async #catchUp(): Promise<void> {
    this.#hasMissed = false
    await this.#input.wire.standing().then(this.learn, () => undefined)
  }

  /** Does something, once more after each new sign-in that it needs. */
  async #signedIn<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (!(error instanceof DraftFailure) || error.kind !== 'signed_out') throw error
        this.#isSignedOut = true
        this.#tell()
        await this.#input.wire.signIn()
        this.#isSignedOut = false
        this.#tell()
      }
    }
  }

  readonly #send = async (): Promise<void> => {
    clearTimeout(this.#timer)
    if (!this.isUnsent || this.#parting !== null) return
    const { wire } = this.#input
    const words = this.#words
    const { revision } = this.#known
    this.#sent = words
    this.#put(words)
    this.#tell()
    const isVersion = this.#base === this.#article.version && isSame(words, draftWordsOf(this.#article))
    const draft = { revision, base_version: this.#base, words, set_aside: this.#passesOver }
    try {
      if (!isVersion) this.#arrived({ draft: await this.#signedIn(() => wire.save(draft)), article: this.#article })
      else {
        if (revision > 0) await this.#signedIn(() => wire.discard(revision))
        this.#arrived({ draft: null, article: this.#article })
      }
      // What was typed meanwhile goes out next; what was not is no longer only here.
      this.#put(this.#words)
    } catch (error) {
      await this.#failed(error)
    }
  }

  #arrived({ draft, article }: Pick<Standing, 'draft' | 'article'>): void {
    this.#known = knownOf({ draft, article })
    this.#sent = null
    this.#passesOver = false
    this.#setAside = draft?.set_aside ?? []
    this.#savedAt = draft?.at ?? null
    this.#other = null
    this.#acknowledgedAt = this.#input.now()
    this.#offlineSince = null
    this.#waitMs = firstWaitMs
  }

  async #failed(error: unknown): Promise<void> {
    const kind = error instanceof DraftFailure ? error.kind : 'refused'
    if (kind === 'conflict') {
      const standing = await this.#input.wire.standing().catch(() => null)
      if (standing) await this.#take(standing)
    } else if (kind === 'away') {
      this.#offlineSince ??= this.#input.now()
      this.#schedule(this.#waitMs)
      this.#waitMs = Math.min(this.#waitMs * 2, longestWaitMs)
    } else this.#refusal = error instanceof Error ? error.message : String(error)
  }

  /** Compares what stands at the server with what is here. */
  async #take({ draft, article }: Standing): Promise<void> {
    this.#article = article
    this.#setAside = draft?.set_aside ?? []
    this.#parting = null
    const isClean = !this.isUnsent
    const isOver = draft === null && this.#known.revision > 0 && article.version === this.#base
    if (draft && draft.revision !== this.#known.revision) this.#meet(draft, isClean)
    else if (isOver) this.#known = knownOf({ draft, article })
    if (this.#parting !== null) return
    if (this.#base < article.version) await this.#meetVersion(draft, isClean)
    else this.#put(isClean ? this.#known.words : this.#words)
  }

  /** Another wording stands at the server than the one that is known here. */
  #meet(draft: Draft, isClean: boolean): void {
    const { by, at, words: theirs } = draft
    const isOwn = this.#sent !== null && isSame(theirs, this.#sent)
    this.#other = isOwn ? null : { by, at }
    if (isClean) {
      this.#base = draft.base_version
      this.#words = theirs
      this.#savedAt = at
    } else if (!isOwn && !isSame(theirs, this.#words)) {
      this.#parting = { known: draft, conflict: { kind: 'draft', by, at, theirs, common: this.#known.words } }
      return
    }
    this.#known = draft
  }

  /** A newer version stands at the server than the one that the words go on from. */
  async #meetVersion(draft: Draft | null, isClean: boolean): Promise<void> {
    const theirs = draftWordsOf(this.#article)
    if ((isClean && draft === null) || isSame(theirs, this.#words)) {
      this.#base = this.#article.version
      this.#known = knownOf({ draft, article: this.#article })
      this.#put(theirs)
      return
    }
    const former = draft === null ? null : await this.#input.wire.version(this.#base).catch(() => null)
    const common = former ? draftWordsOf(former) : this.#known.words
    const { made_by, created_at: at } = this.#article
    const by = made_by.replace(/^editor:/, '')
    this.#parting = {
      known: knownOf({ draft, article: this.#article }),
      conflict: { kind: 'version', by, at, theirs, common },
    }
  }

  #stateNow(): DraftState {
    if (this.#parting) return { kind: 'conflict', conflict: this.#parting.conflict }
    if (this.#isSignedOut) return { kind: 'signed_out' }
    if (this.#refusal !== null) return { kind: 'refused', message: this.#refusal }
    if (this.#offlineSince !== null) return { kind: 'offline', since: this.#offlineSince, kept: this.#isKept }
    if (this.isUnsent) return { kind: this.#work === null ? 'waiting' : 'saving' }
    return this.#savedAt === null ? { kind: 'unchanged' } : { kind: 'saved', at: this.#savedAt }
  }

  #picture(): DraftSnapshot {
    return {
      words: this.#words,
      article: this.#article,
      state: this.#stateNow(),
      isUnchanged: this.isUnchanged,
      other: this.#other,
      setAside: this.#setAside,
    }
  }

  readonly #tell = (): void => {
    clearTimeout(this.#calm)
    this.#calm = undefined
    this.#snapshot = this.#picture()
    for (const watcher of this.#watchers) watcher()
  }
}

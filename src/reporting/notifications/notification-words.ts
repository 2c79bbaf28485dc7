import type { HappeningKind } from '../../domain/happening.ts'

/** All that notifications say, in one language. What is put in is plain text; whoever writes it out escapes it. */
export interface NotificationWords {
  /** One book, or none for a budget: `Ready for review: Streams by Ada Writer`. */
  readonly headline: Readonly<Record<HappeningKind, string>>
  /** So many of one kind, in the subject of a mail about several. */
  readonly several: Readonly<Record<HappeningKind, (count: number) => string>>
  by(title: string, author: string): string
  failed(stage: string, message: string, code: string): string
  starved(sections: readonly string[]): string
  blocked(sources: readonly string[]): string
  budgetOf: Readonly<Record<'day' | 'article', string>>
  spent(spent: string, cap: string): string
  readonly open: string
  readonly post: string
  readonly id: string
  readonly test: string
  readonly testBody: string
  more(count: number): string
  /** Why the reader gets this. */
  readonly reason: Readonly<Record<'instant' | 'daily', string>>
  readonly ownBooks: string
  readonly change: string
  readonly stop: string
}

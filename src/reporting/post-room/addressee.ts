import type { Notifier } from '../../ports/notifier.ts'

/** Who stands behind a receiver's name, and how they are told. */
export type Addressee =
  | {
      readonly is: 'reachable'
      readonly notifier: Notifier
      /** `mail`, `chat` or `webhook`, for the counters. */
      readonly by: string
      /** Whether all that is owed goes in one message, or each happening in one of its own. */
      readonly gathers: boolean
    }
  /** They left, or want nothing any more: what is owed is dropped. */
  | { readonly is: 'gone' }
  /** This process cannot reach them, another may. */
  | { readonly is: 'elsewhere'; readonly by: string; readonly why: string }

/** Finds who stands behind a receiver's name, as it is now. */
export type FindAddressee = (receiver: string) => Promise<Addressee>

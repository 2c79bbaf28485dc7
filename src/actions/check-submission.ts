import type { FieldProblem } from '../domain/errors.ts'
import type { SourceKind } from '../domain/evidence.ts'
import type { Status } from '../domain/status.ts'
import { notAsked, type PageLook } from '../ports/page-look.ts'
import { postOfBook } from './backlist/book-index.ts'
import { checkBook, type FieldAddress, type SubmitInput } from './check-book.ts'
import type { ActionDeps, Editor } from './deps.ts'

/** An address as it would be read. */
export interface CheckedAddress {
  /** `amazon_url`, `links.2` ... */
  readonly field: string
  readonly kind: SourceKind
  /** What people call the source. */
  readonly label: string
  /** Without tracking and session parts. */
  readonly url: string
  readonly identity_keys: readonly string[]
  /** What may be done with what is read there, and why. */
  readonly policy: string | null
  /** What a look at the page came to; null where none was asked for. */
  readonly look: PageLook | null
}

/** Where the same book is already. */
export type FoundDuplicate =
  | {
      readonly kind: 'submission'
      readonly submission_id: string
      readonly title: string
      readonly status: Status
      readonly shared_keys: readonly string[]
    }
  | {
      readonly kind: 'post'
      readonly target: string
      readonly url: string
      readonly title: string
      readonly shared_keys: readonly string[]
    }

/** What would become of a submission. */
export interface SubmissionCheck {
  /** Exactly what `submit` would refuse it for. */
  readonly problems: readonly FieldProblem[]
  readonly addresses: readonly CheckedAddress[]
  readonly duplicates: readonly FoundDuplicate[]
}

/** Which fields' pages are to be looked at, and what bounds that. */
export interface LookWish {
  readonly fields: readonly string[]
  readonly signal: AbortSignal
  /** Whether one more look is within the measure of who asks. */
  mayLook(): Promise<boolean>
}

/** Books that are told at most; more of them say nothing new. */
const duplicatesAtMost = 5

const duplicatesOf = async (
  { store }: Pick<ActionDeps, 'store'>,
  keys: readonly string[],
): Promise<readonly FoundDuplicate[]> => {
  if (keys.length === 0) return []
  const shared = (theirs: readonly string[]) => theirs.filter((key) => keys.includes(key))
  const [submitted, post] = await Promise.all([store.withIdentity(keys), postOfBook(store, keys)])
  const found = submitted.slice(0, duplicatesAtMost).map(({ submission_id, book, status, identity_keys }) => {
    const { title } = book
    return { kind: 'submission' as const, submission_id, title, status, shared_keys: shared(identity_keys) }
  })
  // A post that was published from here is told as its submission already.
  if (post === null || found.some(({ submission_id: id }) => id === post.submission_id)) return found
  const { target, url, title, identity_keys: theirs = [] } = post
  return [...found, { kind: 'post', target, url, title, shared_keys: shared(theirs) }]
}

const lookAt = async ({ lookAt: look }: ActionDeps, { kind, url }: FieldAddress, wish: LookWish): Promise<PageLook> => {
  if (!look) return notAsked('This server looks at no pages before they are submitted.')
  if (!(await wish.mayLook()))
    return notAsked('Many pages were looked at just now; it is read when the book is submitted.')
  return look({ kind, url }, wish.signal)
}

/** Tells what would become of a submission, of which anything may be missing still. Nothing is created, and nothing is told to anybody. */
export const checkSubmission = async (
  deps: ActionDeps,
  editor: Editor,
  input: SubmitInput,
  wish: LookWish | null,
): Promise<SubmissionCheck> => {
  const { checks, addresses, identityKeys } = await checkBook(deps, editor, input)
  const described = async (address: FieldAddress): Promise<CheckedAddress> => {
    const source = deps.sources.find(({ kind }) => kind === address.kind)
    const isWished = wish?.fields.includes(address.field) ?? false
    return {
      field: address.field,
      kind: address.kind,
      label: source?.label ?? address.kind,
      url: address.url,
      identity_keys: [...address.identityKeys],
      policy: source?.rights.reason ?? null,
      look: wish && isWished ? await lookAt(deps, address, wish) : null,
    }
  }
  const [duplicates, seen] = await Promise.all([
    duplicatesOf(deps, identityKeys),
    Promise.all(addresses.map(described)),
  ])
  return { problems: [...checks.problems], addresses: seen, duplicates }
}

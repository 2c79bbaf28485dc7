import type { Keyring } from '../../adapters/secrets/index.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { Secrets } from '../../ports/secrets.ts'
import type { Store } from '../../ports/store.ts'
import { keysNeededBy, type SealedDocument, sealedDocuments } from './sealed-values.ts'

/** What keys are changed with. */
export interface RotationParts {
  readonly store: Pick<Store, 'document' | 'documents' | 'replace'>
  readonly keyring: Keyring
  readonly secrets: Pick<Secrets, 'open' | 'seal'>
}

/** What a change of the key came to. */
export interface RotationEnd {
  readonly keyId: string
  /** Whether a new key was made; not when an earlier change was finished, nor where people give the keys. */
  readonly made: boolean
  /** Documents whose secrets are sealed under the present key from now on. */
  readonly resealed: number
  /** Documents that stay as they are, because their key is not at hand. */
  readonly locked: number
}

/** The sealed values of a document that can be sealed anew, and must be, as they are to stand there. */
const resealedValues = async (
  { keyring, secrets }: RotationParts,
  { place, sealed }: SealedDocument,
  presentId: string,
): Promise<ReadonlyMap<string, string>> => {
  const changes = new Map<string, string>()
  for (const [text, { keyId, isCurrentForm }] of sealed) {
    const isCurrent = keyId === presentId && isCurrentForm
    if (!isCurrent && (await keyring.find(keyId)) !== null)
      changes.set(text, await secrets.seal(await secrets.open(text, place), place))
  }
  return changes
}

/** So often a document may be changed by others before it is left to the next round. */
const triesPerDocument = 5

/** Seals the values of one document anew; whether anything had to be written. Who replaces them meanwhile has the last word. */
const resealDocument = async (parts: RotationParts, found: SealedDocument, presentId: string): Promise<boolean> => {
  let one: SealedDocument | null = found
  for (let tries = 0; one !== null && tries < triesPerDocument; tries += 1) {
    const changes = await resealedValues(parts, one, presentId)
    if (changes.size === 0) return false
    if (await one.swap(changes)) return true
    one = await one.again()
  }
  return false
}

/** Whether an earlier change of the key was stopped before its end: what it left is under a former key that is at hand. */
const isUnfinished = (documents: readonly SealedDocument[], atHand: ReadonlySet<string>, presentId: string): boolean =>
  documents.some((one) => [...keysNeededBy(one)].some((keyId) => keyId !== presentId && atHand.has(keyId)))

/** A round finds what was sealed under the former key while the round before was under way. */
const mostRounds = 20

/**
 * Makes a new key where this installation keeps its keys itself, and seals every secret anew under the present one, one document
 * after the other. Stopped at any instant and asked again, it goes on; work under way is not disturbed, for former keys still open.
 * @throws SECRET_KEY_WRONG when something was changed or moved by hand
 * @throws STORE_UNAVAILABLE CONFIG_INVALID
 */
export const rotateKeys = async (parts: RotationParts): Promise<RotationEnd> => {
  const { store, keyring } = parts
  const former = await keyring.peek()
  // Where there was no key, the one that is made now is new enough.
  const before = former ?? (await keyring.present())
  const atHand = new Set((await keyring.all()).map(({ id }) => id))
  const goesOn = isUnfinished(await sealedDocuments(store), atHand, before.id)
  const renewed = former === null || goesOn || keyring.keeper === null ? null : await keyring.keeper.renew()
  const made = former === null ? before : renewed
  const { id: keyId } = made ?? before
  const done = new Set<string>()
  for (let round = 0; round < mostRounds; round += 1) {
    let written = 0
    for (const one of await sealedDocuments(store)) {
      if (!(await resealDocument(parts, one, keyId))) continue
      written += 1
      done.add(one.place)
    }
    if (written === 0) {
      const left = (await sealedDocuments(store)).filter((one) => [...keysNeededBy(one)].some((id) => id !== keyId))
      return { keyId, made: made !== null, resealed: done.size, locked: left.length }
    }
  }
  throw new PigmeuError(
    'STORE_UNAVAILABLE',
    'Credentials are changed faster than they can be sealed anew. Run it again.',
  )
}

import { instructionPhrases } from '../lexicon/instruction-phrases.ts'
import { machineTalk } from '../lexicon/machine-talk.ts'
import { undisguised, withoutUnseen } from './plain-signs.ts'

/** What a text is after everything that speaks to machines was taken out of what a model is shown. */
export interface Neutralised {
  /** What may be shown to a model; empty when nothing may. */
  readonly text: string
  /** Why something was left out, in words with an excerpt; null when nothing was. */
  readonly leftOut: string | null
}

const excerptLength = 60
/** A run of letters and digits without a space is no language: it may be an order in disguise. */
const blob = /[A-Za-z0-9+/_=-]{60,}/gu

/** Where a text speaks to the program that reads it, or null. */
export const machineTalkIn = (text: string): string | null => {
  const read = undisguised(text)
  for (const pattern of [...instructionPhrases, ...machineTalk]) {
    const found = pattern.exec(read)
    if (found) return found[0].trim()
  }
  return null
}

/**
 * Makes a text from a page harmless for a model. Signs that nobody sees and unreadable runs go; a text that gives orders to
 * machines is not shown at all, for what stands beside an order may be its second half. It stays evidence: people see it, and
 * sentences are compared with it.
 */
export const neutralise = (text: string): Neutralised => {
  const order = machineTalkIn(text)
  if (order === null) return { text: withoutUnseen(text).replace(blob, '…'), leftOut: null }
  const excerpt = order.length > excerptLength ? `${order.slice(0, excerptLength)}…` : order
  return { text: '', leftOut: `it speaks to programs that read it: “${excerpt}”` }
}

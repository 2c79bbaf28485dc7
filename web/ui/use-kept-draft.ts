import { useState } from 'react'
import type { z } from 'zod'

const keptUnder = (key: string): string => `pigmeu.draft.${key}`

const read = <T>(key: string, shape: z.ZodType<T>): T | null => {
  try {
    const text = window.localStorage.getItem(keptUnder(key))
    return text === null ? null : (shape.safeParse(JSON.parse(text)).data ?? null)
  } catch {
    // A browser that keeps nothing, or what another version of this page kept.
    return null
  }
}

const write = (key: string, value: unknown): void => {
  try {
    if (value === null) window.localStorage.removeItem(keptUnder(key))
    else window.localStorage.setItem(keptUnder(key), JSON.stringify(value))
  } catch {
    // The draft lives on in the page.
  }
}

/** A draft that this browser keeps until it is stored or given up: leaving the page, or a session that ends, loses no word. */
export interface KeptDraft<T> {
  readonly draft: T
  readonly isChanged: boolean
  /** Whether it was found here when the page was opened. */
  readonly wasKept: boolean
  readonly canUndo: boolean
  change(next: T): void
  /** Takes the last change back. */
  undo(): void
  /** Gives the draft up for what is stored. */
  giveUp(): void
}

/** Changes to one field that follow each other are one step to take back. */
const together = <T>(steps: readonly T[], now: T, isSameStep: boolean): readonly T[] =>
  isSameStep ? steps : [...steps.slice(-99), now]

/**
 * Keeps a draft of something stored.
 * @param key what it is a draft of, with its version: a newer version has a draft of its own
 */
export const useKeptDraft = <T>(key: string, stored: T, shape: z.ZodType<T>): KeptDraft<T> => {
  const [found] = useState(() => read(key, shape))
  const [draft, setDraft] = useState<T>(found ?? stored)
  const [steps, setSteps] = useState<readonly T[]>([])
  const [changedAt, setChangedAt] = useState(0)
  const isSame = (one: T): boolean => JSON.stringify(one) === JSON.stringify(stored)
  const set = (next: T) => {
    setDraft(next)
    write(key, isSame(next) ? null : next)
  }
  return {
    draft,
    isChanged: !isSame(draft),
    wasKept: found !== null && !isSame(found),
    canUndo: steps.length > 0,
    change: (next) => {
      const now = Date.now()
      setSteps(together(steps, draft, now - changedAt < 600 && steps.length > 0))
      setChangedAt(now)
      set(next)
    },
    undo: () => {
      const before = steps.at(-1)
      if (before === undefined) return
      setSteps(steps.slice(0, -1))
      setChangedAt(0)
      set(before)
    },
    giveUp: () => {
      setSteps([...steps, draft])
      set(stored)
    },
  }
}

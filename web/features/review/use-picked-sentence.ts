import { useEffect, useEffectEvent, useState } from 'react'
import type { SentenceSupport } from '../../../src/domain/article/article.ts'
import { sentenceAnchor } from './sentence-mark.tsx'

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Keys mean something else where text is typed, a choice is made, or a dialog is open. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, button[aria-expanded], [role=tablist], [role=dialog], [role=menu]') !== null

const isMotionUnwanted = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Brings a sentence into sight and gives it the focus. */
export const showSentence = (sentenceId: string): void => {
  const element = document.getElementById(sentenceAnchor(sentenceId))
  element?.scrollIntoView({ block: 'center', behavior: isMotionUnwanted() ? 'instant' : 'smooth' })
  element?.focus({ preventScroll: true })
}

/** The sentence that is looked at, and the ways to the next one. */
export const usePickedSentence = (sentences: readonly SentenceSupport[]) => {
  const [picked, setPicked] = useState<string | null>(null)
  const [onlyDoubtful, setOnlyDoubtful] = useState(false)
  const path = onlyDoubtful
    ? sentences.filter(({ verdict }) => verdict === 'weak' || verdict === 'unsupported')
    : sentences
  const position = path.findIndex(({ sentence_id }) => sentence_id === picked)
  const pick = (sentenceId: string) => {
    setPicked(sentenceId)
    showSentence(sentenceId)
  }
  const step = (by: number) => {
    const from = position === -1 && by < 0 ? path.length : position
    const next = path[Math.min(path.length - 1, Math.max(0, from + by))]
    if (next) pick(next.sentence_id)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const by = steps[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey || isElsewhere(event.target)) return
    const vertical = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    if (vertical && picked === null) return
    event.preventDefault()
    step(by)
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return { picked, setPicked, pick, step, position, total: path.length, onlyDoubtful, setOnlyDoubtful }
}

/** The sentence that is looked at, and the ways to the next one. */
export type PickedSentence = ReturnType<typeof usePickedSentence>

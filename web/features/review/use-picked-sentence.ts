import { useEffect, useEffectEvent, useState } from 'react'
import type { SentenceSupport } from '../../../src/domain/article/article.ts'
import { sentenceAnchor } from './sentence-mark.tsx'
import { isFlagged, type ShownVerdict, shownVerdictOf } from './shown-verdict.ts'

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

/** Which sentences are gone through: all, the doubtful ones, or those of one verdict. */
export type Path = ShownVerdict | 'flagged' | null

const isOn =
  (path: Path) =>
  (sentence: SentenceSupport): boolean =>
    path === null || (path === 'flagged' ? isFlagged(sentence) : shownVerdictOf(sentence) === path)

/** The sentence that is looked at, and the ways to the next one. */
export const usePickedSentence = (sentences: readonly SentenceSupport[]) => {
  const [picked, setPicked] = useState<string | null>(null)
  const [only, setOnly] = useState<Path>(null)
  const path = sentences.filter(isOn(only))
  const position = path.findIndex(({ sentence_id }) => sentence_id === picked)
  const pick = (sentenceId: string) => {
    setPicked(sentenceId)
    showSentence(sentenceId)
  }
  /** To the next sentence of a kind before or behind the one that is looked at, wherever that stands. */
  const stepAmong = (isMeant: (sentence: SentenceSupport) => boolean, by: number) => {
    const here = sentences.findIndex(({ sentence_id }) => sentence_id === picked)
    const meant = sentences.map((sentence, place) => ({ sentence, place })).filter(({ sentence }) => isMeant(sentence))
    const next = by > 0 ? meant.find(({ place }) => place > here) : meant.findLast(({ place }) => place < here)
    const wrapped = by > 0 ? meant[0] : meant.at(-1)
    const isWrapping = here === -1 || isMeant === isFlagged
    const found = next ?? (isWrapping ? wrapped : undefined)
    if (found) pick(found.sentence.sentence_id)
  }
  const step = (by: number) => stepAmong(isOn(only), by)
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
  return {
    picked,
    setPicked,
    pick,
    step,
    /** To the next or previous doubtful sentence, round and round. */
    stepFlagged: (by: number) => stepAmong(isFlagged, by),
    flagged: sentences.filter(isFlagged).length,
    position,
    total: path.length,
    only,
    setOnly,
  }
}

/** The sentence that is looked at, and the ways to the next one. */
export type PickedSentence = ReturnType<typeof usePickedSentence>

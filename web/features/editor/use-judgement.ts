import { startTransition, useEffect, useRef, useState } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import type { EvidenceWorld } from '../../../src/domain/article/world.ts'
import type { DraftWords } from '../../../src/domain/desk/draft.ts'
import type { JudgeAnswer, JudgeQuestion, PlacedJudgement } from './judge-protocol.ts'

/** Words are judged when they rest for so long; those of the text have rested before they are told (see `DraftRoom`). */
const restMs = 70

interface Judge {
  ask(words: DraftWords): void
  close(): void
}

/** A thread that judges one wording at a time, always the newest; what was overtaken meanwhile is never asked. */
const openJudge = (base: Article, world: EvidenceWorld, onAnswer: (judgement: PlacedJudgement) => void): Judge => {
  const worker = new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' })
  const say = (question: JudgeQuestion): void => worker.postMessage(question)
  let asked = 0
  let isBusy = false
  let next: DraftWords | null = null
  const ask = (words: DraftWords): void => {
    next = words
    if (isBusy) return
    asked += 1
    isBusy = true
    next = null
    say({ kind: 'words', number: asked, words })
  }
  worker.addEventListener('message', ({ data }: MessageEvent<JudgeAnswer>) => {
    isBusy = false
    if (next === null) onAnswer(data.judgement)
    else ask(next)
  })
  // What cannot be judged is judged again when it has become something else.
  worker.addEventListener('error', () => {
    isBusy = false
  })
  say({ kind: 'world', base, world })
  return {
    ask,
    close: () => worker.terminate(),
  }
}

/** What the gates say about the words as they stand now, by the server's own functions; null while nothing is said yet. */
export const useJudgement = (
  base: Article | null,
  words: DraftWords | null,
  world: EvidenceWorld | null,
): PlacedJudgement | null => {
  const [judgement, setJudgement] = useState<PlacedJudgement | null>(null)
  const [judge, setJudge] = useState<Judge | null>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    if (base === null || world === null) return
    // What is drawn for an answer gives way to keys.
    const opened = openJudge(base, world, (told) => startTransition(() => setJudgement(told)))
    isFirst.current = true
    setJudge(opened)
    return () => {
      opened.close()
      setJudge(null)
    }
  }, [base, world])
  useEffect(() => {
    if (judge === null || words === null) return
    const timer = setTimeout(() => judge.ask(words), isFirst.current ? 0 : restMs)
    isFirst.current = false
    return () => clearTimeout(timer)
  }, [judge, words])
  return judgement
}

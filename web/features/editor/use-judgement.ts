import { useEffect, useMemo, useRef, useState } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import type { EvidenceWorld } from '../../../src/domain/article/world.ts'
import type { DraftWords } from '../../../src/domain/desk/draft.ts'
import type { JudgeAnswer, JudgeQuestion, PlacedJudgement } from './judge-protocol.ts'

/** Typing is judged when it rests for so long. */
const restMs = 250

interface Judge {
  ask(words: DraftWords): void
  close(): void
}

/** A thread that judges wordings; an answer that a later question has overtaken is dropped. */
const openJudge = (base: Article, world: EvidenceWorld, onAnswer: (judgement: PlacedJudgement) => void): Judge => {
  const worker = new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' })
  const say = (question: JudgeQuestion): void => worker.postMessage(question)
  let asked = 0
  worker.addEventListener('message', ({ data }: MessageEvent<JudgeAnswer>) => {
    if (data.number === asked) onAnswer(data.judgement)
  })
  say({ kind: 'world', base, world })
  return {
    ask: (words) => {
      asked += 1
      say({ kind: 'words', number: asked, words })
    },
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
    const opened = openJudge(base, world, setJudgement)
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
  return useMemo(() => judgement, [judgement])
}

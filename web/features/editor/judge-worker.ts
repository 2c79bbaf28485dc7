import { parseArticle, placedSentences } from '../../../src/domain/article/parse.ts'
import { judgeDraft } from '../review/judge-draft.ts'
import type { JudgeAnswer, JudgeQuestion } from './judge-protocol.ts'

// Judges wordings beside the page, so that no key waits for it.
let basis: Extract<JudgeQuestion, { kind: 'world' }> | null = null

const answer = ({ number, words }: Extract<JudgeQuestion, { kind: 'words' }>): JudgeAnswer | null => {
  if (basis === null) return null
  const startedAt = performance.now()
  const judgement = judgeDraft(basis.base, words, basis.world)
  const places = placedSentences(parseArticle(words.markdown)).map(({ sentence_id, section, start, end, text }) => ({
    sentence_id,
    section,
    start,
    end,
    text,
  }))
  return { number, judgement: { ...judgement, places }, durationMs: performance.now() - startedAt }
}

self.addEventListener('message', ({ data }: MessageEvent<JudgeQuestion>) => {
  if (data.kind === 'world') {
    basis = data
    return
  }
  const told = answer(data)
  if (told !== null) self.postMessage(told)
})

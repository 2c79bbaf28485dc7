import { expect, it } from 'vitest'
import { isFlagged, shownTotals, shownVerdictOf } from './shown-verdict.ts'

const base = { section: 0, text: '', claim_ids: [], passage_ids: [], score: 1, reasons: [] }
const sentence = (verdict: 'supported' | 'weak' | 'unsupported' | 'exempt', kind: 'factual' | 'editor' | 'gap') => ({
  ...base,
  sentence_id: '0.0',
  verdict,
  kind,
})

it('tells the editor’s own sentences from those that need no evidence, and counts what is doubtful', () => {
  const sentences = [
    sentence('supported', 'factual'),
    sentence('weak', 'factual'),
    sentence('exempt', 'gap'),
    sentence('exempt', 'editor'),
  ]
  expect(sentences.map(shownVerdictOf)).toEqual(['supported', 'weak', 'exempt', 'own'])
  expect(sentences.map(isFlagged)).toEqual([false, true, false, false])
  expect(shownTotals({ sentences }, 2)).toEqual({ supported: 1, weak: 1, exempt: 1, own: 3 })
})

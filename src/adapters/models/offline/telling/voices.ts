import { sameLanguage } from '../../../../domain/language.ts'
import { praiseWords } from '../../../../domain/lexicon/praise-words.ts'
import type { EvidenceClaim } from '../../../../domain/writing.ts'
import { opinionSigns, selfPraise } from '../lexicon/opinion-signs.ts'

/**
 * How a statement says whose word it is: `must` in its own sentence, `once` in its paragraph, `no` for what anybody can look
 * up.
 */
export type Naming = 'must' | 'once' | 'no'

const byVoice = ({ text, voice, language }: EvidenceClaim): Naming => {
  const { judging, placing } = opinionSigns[sameLanguage(language, 'pt') ? 'pt' : 'en']
  const judges = judging.test(text)
  if (voice === 'reader') return judges || !placing.test(text) ? 'must' : 'once'
  if (voice === 'critic') return judges ? 'must' : placing.test(text) ? 'no' : 'once'
  return judges ? 'once' : 'no'
}

/** Whether a statement is somebody's view, and how plainly that has to be said. */
export const namingOf = (claim: EvidenceClaim): Naming => {
  const { text, topic, voice } = claim
  if (topic === 'details' || voice === 'record') return 'no'
  if (topic === 'strengths' || topic === 'criticism' || praiseWords.some((praise) => praise.test(text))) return 'must'
  if (voice === 'editor') return 'no'
  if (topic === 'author') return selfPraise.test(text) ? 'must' : 'no'
  return byVoice(claim)
}

/** Tells speakers apart: two readers of one site are two, the pages of one publisher are one. */
export const speakerKey = ({ voice, source_label: label, passage_ids: [passage = ''] }: EvidenceClaim): string =>
  [voice, label, voice === 'reader' ? passage : ''].join('|')

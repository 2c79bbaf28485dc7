import type { Finding, SentenceSupport } from '../article/article.ts'
import type { PlacedSentence } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import type { Voice } from '../evidence.ts'
import { error, excerpt, type Gate, type GateContext, kindsOf, notice, proseSentences, resultOf, tell } from './gate.ts'
import { interestedVoices, praiseIn, saysWhose } from './praise.ts'

const voicesOf = (sentence: SentenceSupport, world: OpenWorld): ReadonlySet<Voice> => {
  const ids = [...sentence.passage_ids, ...sentence.claim_ids.flatMap((id) => world.claims.get(id)?.passage_ids ?? [])]
  return new Set(ids.flatMap((id) => world.passages.get(id)?.voice ?? []))
}

const checkSentence = (
  sentence: PlacedSentence,
  support: SentenceSupport | undefined,
  world: OpenWorld,
): readonly Finding[] => {
  if (!support || support.kind === 'editor') return []
  const praise = praiseIn(sentence.text, world)
  if (praise === null || saysWhose(sentence.text, world)) return []
  const voices = voicesOf(support, world)
  const says = { said: excerpt(sentence.text), praise }
  if (voices.size === 0) return [error(tell('attribution_no_evidence', says), sentence)]
  if ([...voices].every((voice) => interestedVoices.has(voice)))
    return [error(tell('attribution_interested', { ...says, voices: [...voices] }), sentence)]
  return [notice(tell('attribution_whose', says), sentence)]
}

const checkHeadings = ({ tree, world }: GateContext): readonly Finding[] =>
  tree.sections.flatMap(({ heading }, section) => {
    const praise = praiseIn(heading, world)
    return praise === null
      ? []
      : [notice(tell('attribution_heading', { heading: excerpt(heading), praise }), { section })]
  })

/** Refuses praise and superlatives that rest on seller, publisher or author without saying so. */
export const attributionGate: Gate = (context) => {
  const kinds = kindsOf(context)
  const findings = proseSentences(context).flatMap((sentence) =>
    checkSentence(sentence, kinds.get(sentence.sentence_id), context.world),
  )
  return resultOf('attribution', [...findings, ...checkHeadings(context)])
}

import type { OpenWorld } from '../../domain/article/world.ts'
import { neutralise } from '../../domain/safety/neutralise.ts'
import { contentWords, countWords, foldText, splitSentences } from '../../domain/words.ts'
import type { EvidenceClaim, EvidencePassage } from '../../domain/writing.ts'

/** Passages of more words are told by the sentences that the claims rest on. */
const longPassage = 50

/** A passage as a writer may see it, without what speaks to programs; null when nothing is left of it. */
export const shownPassage = (id: string, { passages }: Pick<OpenWorld, 'passages'>): EvidencePassage | null => {
  const passage = passages.get(id)
  if (!passage) return null
  const { text } = neutralise(passage.text)
  return text === '' ? null : { ...passage, text }
}

/** The claims with these ids, with the words that they rest on. */
export const evidenceClaims = (ids: readonly string[], world: OpenWorld): readonly EvidenceClaim[] =>
  ids.flatMap((id) => {
    const claim = world.claims.get(id)
    if (!claim) return []
    const resting = claim.passage_ids.flatMap((passageId) => shownPassage(passageId, world) ?? [])
    return [{ ...claim, source_label: resting[0]?.source_label ?? claim.source_id, passages: resting }]
  })

/**
 * The part of a passage that claims rest on: the whole of a short one; of a long one the sentences that share most with them, in
 * their order, what is left out marked.
 */
export const nearWords = (passage: string, claims: readonly string[], language: string): string => {
  const text = passage.replaceAll(/\s+/gu, ' ').trim()
  if (countWords(text) <= longPassage) return text
  const wanted = new Set(claims.flatMap((claim) => contentWords(claim, language)))
  const sentences = splitSentences(text, language).map((sentence, index) => {
    const words = contentWords(sentence, language)
    return { sentence, index, shared: words.filter((word) => wanted.has(word)).length }
  })
  const kept = new Set<number>()
  let words = 0
  for (const { sentence, index } of sentences.toSorted((a, b) => b.shared - a.shared)) {
    if (kept.size > 0 && words + countWords(sentence) > longPassage) continue
    kept.add(index)
    words += countWords(sentence)
  }
  const parts = sentences.map(({ sentence, index }) => (kept.has(index) ? sentence : '[…]'))
  return parts.join(' ').replaceAll(/(?:\[…\] )+\[…\]/gu, '[…]')
}

/** Claims as a prompt gives them: by who says them, each with its id and the ids of its passages, each passage once. */
export interface EvidenceGroup {
  readonly source: string
  readonly voice: string
  /** Id, statement, ids of the passages that it rests on. */
  readonly claims: readonly (readonly string[])[]
  /** The words of the passages; one that says no more than its claim is left out. */
  readonly passages: Readonly<Record<string, string>>
}

/** Whether a passage says hardly more than a claim. */
const saysNoMore = (passage: string, claim: string): boolean => {
  const [whole, part] = [foldText(passage), foldText(claim)]
  return whole.includes(part) && whole.length <= part.length + 20
}

/** Gathers claims by who says them, so that nothing is told twice. */
export const evidenceGroups = (claims: readonly EvidenceClaim[], language: string): readonly EvidenceGroup[] => {
  const told = new Set<string>()
  const groups = new Map<
    string,
    { source: string; voice: string; claims: string[][]; passages: Record<string, string> }
  >()
  for (const claim of claims) {
    const key = `${claim.source_label}\n${claim.voice}`
    const group = groups.get(key) ?? { source: claim.source_label, voice: claim.voice, claims: [], passages: {} }
    groups.set(key, group)
    const resting = claim.passages.filter(({ text }) => !saysNoMore(text, claim.text))
    group.claims.push([claim.claim_id, claim.text, ...resting.map(({ passage_id }) => passage_id)])
    for (const { passage_id: id, text } of resting) {
      if (told.has(id)) continue
      told.add(id)
      const sharing = claims.filter(({ passage_ids }) => passage_ids.includes(id)).map((one) => one.text)
      group.passages[id] = nearWords(text, sharing, language)
    }
  }
  return [...groups.values()]
}

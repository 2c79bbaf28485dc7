import type { Topic } from '../../../../domain/evidence.ts'
import type { SectionSlot } from '../../../../domain/writing.ts'
import { type WeighedClaim, wordsOf } from './weighed.ts'

/** In which order a fixed section asks for topics; the order is gone through again until the section is full. */
const appetites: Readonly<Record<string, readonly Topic[]>> = {
  introduction: ['subject', 'audience', 'subject', 'background', 'audience', 'subject', 'background'],
  context: ['background', 'background', 'prerequisites', 'background', 'audience', 'prerequisites', 'subject'],
  impact: ['practice', 'strengths', 'criticism', 'practice', 'strengths', 'criticism', 'audience'],
  author: ['author'],
}

/** How far between its least and most words a section aims. */
const aim = { fixed: 0.45, thematic: 0.6 } as const
/** Words of claims that are kept back for the thematic sections while a fixed section has what it needs. */
const keptBackPerTheme = 150

/** Words that a section aims at. */
export const wordsAimedAt = ({ words, kind }: Pick<SectionSlot, 'words' | 'kind'>): number =>
  Math.round(words.min + aim[kind] * (words.max - words.min))

interface Plate {
  readonly slot: SectionSlot
  readonly candidates: readonly WeighedClaim[]
  readonly taken: WeighedClaim[]
  turn: number
}

const nextFor = (plate: Plate, used: ReadonlySet<string>): WeighedClaim | null => {
  const appetite = appetites[plate.slot.role] ?? []
  const free = plate.candidates.filter(({ claim }) => !used.has(claim.claim_id))
  for (let step = 0; step < appetite.length; step += 1) {
    const topic = appetite[(plate.turn + step) % appetite.length]
    const found = free.find(({ claim }) => claim.topic === topic)
    if (!found) continue
    plate.turn += step + 1
    return found
  }
  return free[0] ?? null
}

/**
 * Shares claims out to the fixed sections, one a round, so that none starves while another feasts and enough is kept back
 * for the themes. What is left is the themes'.
 * @param claims in the order in which they are preferred
 */
export const shareOutFixed = (
  slots: readonly SectionSlot[],
  claims: readonly WeighedClaim[],
): ReadonlyMap<string, readonly WeighedClaim[]> => {
  const used = new Set<string>()
  const themes = slots.filter(({ kind }) => kind === 'thematic')
  const forThemes = new Set(themes.flatMap((slot) => slot.claim_ids))
  const plates: Plate[] = slots
    .filter(({ kind }) => kind === 'fixed')
    .map((slot) => {
      const allowed = new Set(slot.claim_ids)
      return { slot, candidates: claims.filter(({ claim }) => allowed.has(claim.claim_id)), taken: [], turn: 0 }
    })
  const themeWordsLeft = (): number =>
    wordsOf(claims.filter(({ claim }) => forThemes.has(claim.claim_id) && !used.has(claim.claim_id)))
  const mayTake = ({ slot, taken }: Plate, wanted: WeighedClaim): boolean =>
    taken.length < slot.claims_needed ||
    !forThemes.has(wanted.claim.claim_id) ||
    themeWordsLeft() - wanted.words > keptBackPerTheme * themes.length
  for (let moved = true; moved; ) {
    moved = false
    for (const plate of plates) {
      const full = wordsOf(plate.taken) >= wordsAimedAt(plate.slot) && plate.taken.length >= plate.slot.claims_needed
      const wanted = full ? null : nextFor(plate, used)
      if (wanted === null || !mayTake(plate, wanted)) continue
      used.add(wanted.claim.claim_id)
      plate.taken.push(wanted)
      moved = true
    }
  }
  return new Map(plates.map(({ slot, taken }) => [slot.role, taken]))
}

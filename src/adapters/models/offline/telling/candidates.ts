import { countWords } from '../../../../domain/words.ts'
import type { EvidenceClaim } from '../../../../domain/writing.ts'
import type { Desk } from './desk.ts'
import type { Candidate } from './memory.ts'
import { rephrased } from './rephrasing.ts'
import { verbsFor } from './reporting.ts'
import type { SentencePlan } from './sentence-plan.ts'
import { namingOf, speakerKey } from './voices.ts'

/** How a claim is to be told: as it fits, with its speaker named, or so in the source's own words. */
export type Form = 'fitting' | 'named' | 'plain'

/** A statement without the sign that ends it. */
export const withoutStop = (text: string): string => text.replace(/[.!]+$/u, '')

/** The plans that a claim may be told by here. */
const plansFor = ({ words, memory }: Desk, claim: EvidenceClaim, mustName: boolean): readonly SentencePlan[] => {
  const naming = mustName ? 'must' : namingOf(claim)
  const named = words.plans.filter(({ speaker }) => speaker !== 'none')
  const unnamed = words.plans.filter(({ speaker }) => speaker === 'none')
  if (naming === 'must' || (naming === 'once' && memory.speaker !== speakerKey(claim))) return named
  return unnamed
}

/** The claim in the words that fit here: its subject named, said otherwise than its passages say it. */
const wordingsOf = (
  desk: Desk,
  claim: EvidenceClaim,
  form: Form,
): readonly { readonly text: string; readonly leans: boolean }[] => {
  const passages = claim.passages.map(({ text }) => text)
  const isVerbatim = claim.voice === 'record' || form === 'plain'
  const before = desk.memory.subject
  return isVerbatim
    ? [{ text: withoutStop(claim.text), leans: false }]
    : desk.subjects.namings(withoutStop(claim.text), before, desk.memory.spoken).map(({ text, leans }) => ({
        text: rephrased(text, passages, desk.rewordings),
        leans,
      }))
}

/** Sections with a quotation each at most: few enough for what the rights of one source allow. */
export const quotingRoles: ReadonlySet<string> = new Set(['introduction', 'impact', 'theme-2'])
const quotedVoices: ReadonlySet<string> = new Set(['publisher', 'author', 'critic'])
/** The longest quotation, in words; a shorter one than the least is a name. */
const quotation = { least: 5, most: 12 } as const
const quotingPlan: SentencePlan = { name: 'quoted', speaker: 'front', write: ({ text }) => text }

/** A short statement in the speaker's own words, once a section; what readers write is never quoted. */
const quotedIn = ({ words, memory, quotes }: Desk, claim: EvidenceClaim, who: string): readonly Candidate[] => {
  const text = withoutStop(claim.text)
  const count = countWords(text)
  const isShort = count >= quotation.least && count <= quotation.most && !/["“”]/u.test(text)
  if (!quotes || memory.uses.has(quotingPlan.name) || !isShort || !quotedVoices.has(claim.voice)) return []
  if (claim.topic === 'author' || !claim.passages.some((passage) => passage.text.includes(text))) return []
  return [{ sentence: words.quoted(who, text), plan: quotingPlan, leans: false, rank: 0 }]
}

/** The ways to tell a claim here, before they are weighed. */
export const candidatesFor = (desk: Desk, claim: EvidenceClaim, form: Form): readonly Candidate[] => {
  const { words, letters, speakers, memory } = desk
  const goesOn = memory.speaker === speakerKey(claim)
  const who = speakers.of(claim, memory.turn)
  const verbs = verbsFor(claim, goesOn, words)
  const verb = verbs[memory.turn % verbs.length] ?? ''
  const plans = plansFor(desk, claim, form !== 'fitting')
  const from = memory.turn % Math.max(1, plans.length)
  const turned = [...plans.slice(from), ...plans.slice(0, from)]
  const quoted = plans.every(({ speaker }) => speaker !== 'none') ? quotedIn(desk, claim, who) : []
  const told = wordingsOf(desk, claim, form).flatMap(({ text, leans }, rank) =>
    [...turned, words.lastResort].flatMap((plan) => {
      if (leans && plan.speaker !== 'none') return []
      const sentence = plan.write({ text, embedded: letters.inside(text), who, verb })
      return sentence === null || sentence === '' ? [] : [{ sentence, plan, leans, rank: leans ? 0 : rank }]
    }),
  )
  return [...quoted, ...told]
}

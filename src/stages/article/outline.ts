import type { OpenWorld } from '../../domain/article/world.ts'
import type { SectionInput } from '../../domain/writing.ts'
import type { ArticlePlan } from './article-plan.ts'

/** The longest point of an outline: enough to know what is said elsewhere. */
const pointWords = 7

/** What all sections of an article say, in short: the same for every section, so that it can be cached. */
export const outlineOf = (plan: ArticlePlan, { claims }: OpenWorld): SectionInput['outline'] =>
  plan.sections.map(({ role, heading, claim_ids }) => ({
    role,
    heading,
    points: claim_ids.flatMap((id) => claims.get(id)?.text.split(/\s+/u).slice(0, pointWords).join(' ') ?? []),
  }))

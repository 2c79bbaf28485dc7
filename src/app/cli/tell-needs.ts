import type { SectionNeed } from '../../domain/evidence.ts'
import type { Output } from './output.ts'

/** Tells what each section holds, and of those that are starved what they need. */
export const tellNeeds = (output: Output, needs: readonly SectionNeed[]): void => {
  for (const { starved, title, claims_held: held, claims_needed: needed } of needs)
    output.line(`  ${starved ? '!' : ' '} ${title}: ${starved ? `${held} of ${needed}` : held} claims`)
}

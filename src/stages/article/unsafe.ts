import type { OpenWorld } from '../../domain/article/world.ts'
import { refusesText } from '../../domain/gates/safety.ts'
import type { SectionOutput } from '../../domain/writing.ts'
import type { Written } from './article-plan.ts'

/** A section without the sentences that the safety gate refuses. */
export const outputWithoutUnsafe = ({ paragraphs }: SectionOutput, world: OpenWorld): SectionOutput => ({
  paragraphs: paragraphs
    .map((paragraph) => ({
      ...paragraph,
      sentences: paragraph.sentences.filter(({ text }) => !refusesText(text, world)),
    }))
    .filter(({ sentences }) => sentences.length > 0),
})

/**
 * Takes out the sentences that the safety gate still refuses after all repairs. Foreign addresses, orders to machines and signs that
 * nobody sees are nothing that an editor could wish to keep, so they do not reach the desk; that a section came out shorter, the
 * other gates tell.
 */
export const withoutUnsafe = (written: Written, world: OpenWorld): Written => ({
  ...written,
  outputs: new Map([...written.outputs].map(([role, output]) => [role, outputWithoutUnsafe(output, world)])),
})

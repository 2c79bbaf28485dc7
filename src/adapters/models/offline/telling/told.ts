import type { SectionOutput } from '../../../../domain/writing.ts'

/** One sentence of a section. */
export type Told = SectionOutput['paragraphs'][number]['sentences'][number]

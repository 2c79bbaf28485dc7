import type { z } from 'zod'
import type { ContentSchema, SectionRule } from '../../../src/domain/content-schema.ts'
import type { contentSchemaBodySchema } from '../../../src/http/contract/catalogue.ts'

/** A content schema that is being edited: all of it but the version, which the server gives. */
export type SchemaDraft = z.infer<typeof contentSchemaBodySchema>

/** A stored schema as the draft to begin with. */
export const draftOf = ({ version: _, ...rest }: ContentSchema): SchemaDraft => rest

/** Changes one section. */
export const changeSection = (draft: SchemaDraft, role: string, part: Partial<SectionRule>): SchemaDraft => ({
  ...draft,
  sections: draft.sections.map((section) => (section.role === role ? { ...section, ...part } : section)),
})

/** Moves a section by so many places; at the ends it stays. */
export const moveSection = (draft: SchemaDraft, role: string, by: number): SchemaDraft => {
  const from = draft.sections.findIndex((section) => section.role === role)
  const to = from + by
  const moved = draft.sections[from]
  if (moved === undefined || to < 0 || to >= draft.sections.length) return draft
  const others = draft.sections.filter((section) => section.role !== role)
  return { ...draft, sections: [...others.slice(0, to), moved, ...others.slice(to)] }
}

/** Takes a section out. */
export const removeSection = (draft: SchemaDraft, role: string): SchemaDraft => ({
  ...draft,
  sections: draft.sections.filter((section) => section.role !== role),
})

/** A role that no section has: `theme-4`, `section-2`. */
const freeRole = (sections: readonly SectionRule[], stem: string): string => {
  const taken = new Set(sections.map(({ role }) => role))
  let number = 1
  while (taken.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

/** Adds a section after those of its kind, like the last of them. */
export const addSection = (
  draft: SchemaDraft,
  kind: SectionRule['kind'],
  words: { readonly title: string; readonly purpose: string },
): { readonly draft: SchemaDraft; readonly role: string } => {
  const { sections } = draft
  const role = freeRole(sections, kind === 'thematic' ? 'theme' : 'section')
  const alike = sections.findLast((section) => section.kind === kind && section.form === 'prose')
  const added: SectionRule = {
    role,
    kind,
    ...words,
    form: 'prose',
    topics: alike ? [...alike.topics] : ['subject'],
    claims_needed: alike?.claims_needed ?? 4,
    words: alike?.words ?? { min: 90, max: 160 },
  }
  const place = alike ? sections.indexOf(alike) + 1 : sections.length
  return { draft: { ...draft, sections: [...sections.slice(0, place), added, ...sections.slice(place)] }, role }
}

/** Words of all prose sections together, at least and at most. */
export const wordRoom = ({ sections }: SchemaDraft): { readonly min: number; readonly max: number } => {
  const prose = sections.filter(({ form }) => form === 'prose')
  return {
    min: prose.reduce((sum, { words }) => sum + words.min, 0),
    max: prose.reduce((sum, { words }) => sum + words.max, 0),
  }
}

import type { SectionOutput } from '../../domain/writing.ts'

/** One prose section as it will be written. */
export interface SectionPlan {
  readonly role: string
  readonly kind: 'fixed' | 'thematic'
  readonly heading: string
  readonly purpose: string
  readonly words: { readonly min: number; readonly max: number }
  readonly claim_ids: readonly string[]
  readonly subsections: readonly { readonly heading: string; readonly claim_ids: readonly string[] }[]
}

/** The settled plan of an article. */
export interface ArticlePlan {
  readonly title: string
  readonly sections: readonly SectionPlan[]
}

/** The sections of an article, each with the plan that it was last written by. */
export interface Written {
  readonly plan: ArticlePlan
  readonly outputs: ReadonlyMap<string, SectionOutput>
}

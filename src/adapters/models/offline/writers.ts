import type { WritingKind, WritingTasks } from '../../../domain/writing.ts'
import { frontMatter } from './front-matter/front-matter.ts'
import { plan } from './planning/plan.ts'
import { summarise } from './summarising/summarise.ts'
import { section } from './telling/section.ts'

/** How each kind is written by rules. */
export const writers: { readonly [K in WritingKind]: (input: WritingTasks[K]['input']) => WritingTasks[K]['output'] } =
  {
    summarise,
    plan,
    section,
    front_matter: frontMatter,
    // By rules there is no second opinion beside the check by code: every sentence stays as it was judged.
    judge_support: () => ({ verdicts: [] }),
  }

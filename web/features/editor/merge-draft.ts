import type { DraftJudgement, DraftWords } from '../../../src/domain/desk/draft.ts'
import type { Conflict } from './draft-state.ts'
import { type Choice, mergedText, plainChoice, type TextPart, threeWay } from './three-way.ts'

/** A part of an article that two people worded differently. */
export interface MergePart {
  /** Unique among the parts. */
  readonly key: string
  /** Null for a part of the text. */
  readonly field: Exclude<keyof DraftWords, 'markdown'> | null
  readonly by: 'mine' | 'theirs' | 'both'
  readonly mine: string
  readonly theirs: string
}

/** Two wordings taken apart. */
export interface Merge {
  readonly parts: readonly MergePart[]
  /** One wording of both; `choices` by the keys of parts. */
  merged(choices: Readonly<Record<string, Choice>>): DraftWords
}

const spoken = (value: string | DraftJudgement): string =>
  typeof value === 'string' ? value : [value.text, value.rating === null ? '' : `★ ${value.rating}`].join('\n').trim()

const fields = [
  'title',
  'judgement',
  'seo_title',
  'slug',
  'meta_description',
  'excerpt',
  'focus_keyword',
  'disclosure',
] as const

const isAlike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const fieldParts = (mine: DraftWords, { theirs, common }: Conflict): readonly MergePart[] =>
  fields
    .filter((field) => !isAlike(mine[field], theirs[field]))
    .map((field) => ({
      key: field,
      field,
      by: isAlike(mine[field], common[field]) ? 'theirs' : isAlike(theirs[field], common[field]) ? 'mine' : 'both',
      mine: spoken(mine[field]),
      theirs: spoken(theirs[field]),
    }))

const textParts = (parts: readonly TextPart[]): readonly MergePart[] =>
  parts
    .filter((part) => part.kind === 'changed')
    .map(({ by, mine, theirs }, index) => ({ key: `text-${index}`, field: null, by, mine, theirs }))

/** Takes two wordings apart into what is different, with who changed it. */
export const openMerge = (mine: DraftWords, conflict: Conflict): Merge => {
  const { theirs, common } = conflict
  const text = threeWay(common.markdown, mine.markdown, theirs.markdown)
  const inText = textParts(text)
  const around = fieldParts(mine, conflict)
  return {
    parts: [...around, ...inText],
    merged: (choices) => {
      const chosen = (part: MergePart): Choice | null => choices[part.key] ?? plainChoice(part)
      const fromTheirs = around.filter((part) => chosen(part) === 'theirs').map(({ field }) => field)
      const taken = Object.fromEntries(
        Object.entries(theirs).filter(([name]) => fromTheirs.some((one) => one === name)),
      )
      return { ...mine, ...taken, markdown: mergedText(text, inText.map(chosen)) }
    },
  }
}

import { diffArrays } from 'diff'

/** Whose wording a part takes. */
export type Choice = 'mine' | 'theirs' | 'both'

/** A stretch of a text that two people worked on: left alone by both, or worded by one of them or both. */
export type TextPart =
  | { readonly kind: 'same'; readonly text: string }
  | {
      readonly kind: 'changed'
      /** Who changed it; where both did, somebody has to choose. */
      readonly by: 'mine' | 'theirs' | 'both'
      readonly common: string
      readonly mine: string
      readonly theirs: string
    }

/** A stretch of lines of the common text, end exclusive, with the lines that took its place. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly lines: readonly string[]
}

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split(/(?<=\n)/u))

const editsOf = (common: readonly string[], changed: readonly string[]): readonly Edit[] => {
  const edits: Edit[] = []
  let at = 0
  for (const { value, added, removed } of diffArrays([...common], [...changed])) {
    const last = edits.at(-1)
    const start = at
    if (!added) at += value.length
    if (!added && !removed) continue
    const edit: Edit = { start, end: at, lines: added ? value : [] }
    // What is taken out and what is put in its place are one edit.
    if (last && last.end === edit.start)
      edits[edits.length - 1] = { ...last, end: at, lines: [...last.lines, ...edit.lines] }
    else edits.push(edit)
  }
  return edits
}

/** The lines of a stretch as one side has them. */
const wordedBy = (edits: readonly Edit[], common: readonly string[], start: number, end: number): string => {
  const lines: string[] = []
  let at = start
  for (const edit of edits) {
    lines.push(...common.slice(at, edit.start), ...edit.lines)
    at = edit.end
  }
  return [...lines, ...common.slice(at, end)].join('')
}

interface Region {
  start: number
  end: number
  readonly mine: Edit[]
  readonly theirs: Edit[]
}

/** Edits of both sides that touch each other belong together. */
const regionsOf = (mine: readonly Edit[], theirs: readonly Edit[]): readonly Region[] => {
  const all = [
    ...mine.map((edit) => ({ edit, side: 'mine' as const })),
    ...theirs.map((edit) => ({ edit, side: 'theirs' as const })),
  ].sort((one, other) => one.edit.start - other.edit.start || one.edit.end - other.edit.end)
  const regions: Region[] = []
  for (const { edit, side } of all) {
    const last = regions.at(-1)
    const region = last && edit.start <= last.end ? last : { start: edit.start, end: edit.end, mine: [], theirs: [] }
    if (region !== last) regions.push(region)
    region.end = Math.max(region.end, edit.end)
    region[side].push(edit)
  }
  return regions
}

const partOf = (region: Region, common: readonly string[]): TextPart => {
  const { start, end } = region
  const mine = wordedBy(region.mine, common, start, end)
  const theirs = wordedBy(region.theirs, common, start, end)
  if (mine === theirs) return { kind: 'same', text: mine }
  const by = region.theirs.length === 0 ? 'mine' : region.mine.length === 0 ? 'theirs' : 'both'
  return { kind: 'changed', by, common: common.slice(start, end).join(''), mine, theirs }
}

/** Two wordings of one text, part by part, beside what both began from. */
export const threeWay = (common: string, mine: string, theirs: string): readonly TextPart[] => {
  const lines = linesOf(common)
  const parts: TextPart[] = []
  let at = 0
  const keep = (until: number) => {
    if (until > at) parts.push({ kind: 'same', text: lines.slice(at, until).join('') })
  }
  for (const region of regionsOf(editsOf(lines, linesOf(mine)), editsOf(lines, linesOf(theirs)))) {
    keep(region.start)
    parts.push(partOf(region, lines))
    at = region.end
  }
  keep(lines.length)
  return parts
}

/** The choice that goes without saying: the change of the only one who made one; null where both did. */
export const plainChoice = ({ by }: { readonly by: 'mine' | 'theirs' | 'both' }): Choice | null =>
  by === 'both' ? null : by

const withBreak = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)

/** One text of the parts; `choices` go to the changed parts in their order. */
export const mergedText = (parts: readonly TextPart[], choices: readonly (Choice | null)[]): string => {
  let changed = 0
  return parts
    .map((part) => {
      if (part.kind === 'same') return part.text
      const choice = choices[changed] ?? plainChoice(part) ?? 'mine'
      changed += 1
      // A paragraph each: both are kept, one after the other.
      return choice === 'both' ? `${withBreak(part.mine)}\n${part.theirs}` : part[choice]
    })
    .join('')
}

import { diffArrays } from 'diff'
import { parseArticle } from '../../../src/domain/article/parse.ts'

/** A stretch of two wordings of a section: the same in both, or a change that is taken or left as a whole. */
export type Stretch =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'change'; readonly number: number; readonly before: string; readonly after: string }

const paragraphEnd = '\n\n'

/** A Markdown cut before every block and every sentence; together the pieces are the Markdown with one form of white space. */
export const piecesOf = (markdown: string): readonly string[] => {
  const source = `${markdown.trimEnd()}${paragraphEnd}`
  const { preamble, sections } = parseArticle(source)
  const blocks = [...preamble, ...sections.flatMap((section) => section.blocks)]
  const cuts = new Set([0, ...sections.map(({ start }) => start)])
  for (const { start, sentences } of blocks) {
    // What stands between the start of the line and the block, such as the sign of a list, is the block's.
    cuts.add(source.lastIndexOf('\n', start - 1) + 1)
    for (const [index, next] of sentences.slice(1).entries()) {
      const former = sentences[index]?.end ?? start
      const space = source.slice(former, next.start).search(/\s/u)
      // Marks that open before the next sentence are its own.
      if (space !== -1) cuts.add(former + space + 1)
    }
  }
  const places = [...cuts].sort((one, other) => one - other)
  return places
    .map((from, index) => source.slice(from, places[index + 1]))
    .filter((piece) => piece.trim() !== '')
    .map((piece) => {
      const words = piece.trimEnd()
      const space = piece.slice(words.length)
      return words + (/\n\s*\n/u.test(space) ? paragraphEnd : space.includes('\n') ? '\n' : ' ')
    })
}

/** What became of a section, as changes that can be taken or left one by one. */
export const stretchesOf = (before: string, after: string): readonly Stretch[] => {
  const stretches: Stretch[] = []
  let number = 0
  let open: { before: string; after: string } | null = null
  const close = () => {
    if (open) stretches.push({ kind: 'change', number, ...open })
    if (open) number += 1
    open = null
  }
  for (const { value, added, removed } of diffArrays([...piecesOf(before)], [...piecesOf(after)])) {
    const text = value.join('')
    if (!added && !removed) {
      close()
      stretches.push({ kind: 'same', text })
    } else {
      const present: { before: string; after: string } = open ?? { before: '', after: '' }
      open = added ? { ...present, after: present.after + text } : { ...present, before: present.before + text }
    }
  }
  close()
  return stretches
}

/** The changes among stretches. */
export const changesAmong = (stretches: readonly Stretch[]) =>
  stretches.filter((stretch): stretch is Extract<Stretch, { kind: 'change' }> => stretch.kind === 'change')

/** A section with the changes that were accepted, and as it was elsewhere. */
export const withAccepted = (stretches: readonly Stretch[], accepted: ReadonlySet<number>): string =>
  stretches
    .map((stretch) =>
      stretch.kind === 'same' ? stretch.text : accepted.has(stretch.number) ? stretch.after : stretch.before,
    )
    .join('')
    .trimEnd()

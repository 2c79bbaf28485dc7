import { topics } from '../../../../domain/evidence.ts'
import type { WritingTasks } from '../../../../domain/writing.ts'
import { restingOn } from './compact.ts'
import { linesOf, markedLine } from './line-text.ts'

const isTopic = (word: string | null): word is (typeof topics)[number] => topics.some((topic) => topic === word)

/** Claims as lines: `The book explains ring buffers. [s1.p3] #subject`. */
export const summariseLines = {
  words:
    'Form of the answer: plain text, no JSON. One claim a line: its sentence, then the ids of its passages in square brackets, then # and its topic, like this:\nThe book explains ring buffers. [s1.p3] #subject\nNothing else: no heading, no numbering, no words before or after.',
  read: (answer: string, { language }: WritingTasks['summarise']['input']) => ({
    claims: linesOf(answer).flatMap((line) => {
      const { text, marks, tag } = markedLine(line)
      if (marks.length === 0 || text === '') return []
      // A topic that does not exist costs a place in the article, not the claim.
      return [{ text, topic: isTopic(tag) ? tag : ('subject' as const), passage_ids: marks, language }]
    }),
  }),
}

interface Paragraph {
  subheading: string | null
  readonly sentences: { readonly text: string; readonly kind: string; readonly claim_ids: readonly string[] }[]
}

/** A section as lines: one sentence a line with its claims, `### ` opens a subheading, an empty line a paragraph. */
export const sectionLines = {
  words:
    'Form of the answer: plain text, no JSON. One sentence a line, then the ids of its claims, each in square brackets, like this:\nThe first part builds a ring buffer in C. [c3][c7]\nA sentence that is not factual has [transition], [question] or [gap] instead. An empty line starts a new paragraph. A subheading stands on its own line as "### Heading". Nothing else.',
  read: (answer: string) => {
    const paragraphs: Paragraph[] = []
    let subheading: string | null = null
    let open = false
    for (const line of linesOf(answer)) {
      const heading = /^#{1,6}\s+(.+)$/.exec(line)?.[1]?.replace(/[*#]+/g, '').trim()
      if (heading !== undefined) {
        subheading = line.startsWith('###') ? heading : subheading
        open = false
      } else if (line === '') {
        open = false
      } else {
        const { text, marks } = markedLine(line)
        if (text === '') continue
        if (!open) paragraphs.push({ subheading, sentences: [] })
        open = true
        subheading = null
        paragraphs.at(-1)?.sentences.push({ text, ...restingOn(marks) })
      }
    }
    return { paragraphs }
  },
}

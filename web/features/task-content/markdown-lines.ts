/** A line of a knowledge base, as it is set. */
export interface MarkdownLine {
  readonly kind: 'heading' | 'item' | 'paragraph'
  readonly text: string
}

/** A knowledge base line by line, without the signs of Markdown; it is made of headings, items and paragraphs alone. */
export const markdownLines = (markdown: string): readonly MarkdownLine[] =>
  markdown.split('\n').flatMap((line): MarkdownLine[] => {
    const text = line
      .replace(/^\s*(?:#{1,6}|[-*])\s+/u, '')
      .replaceAll('**', '')
      .trim()
    if (text === '') return []
    const kind = /^\s*#/u.test(line) ? 'heading' : /^\s*[-*]\s/u.test(line) ? 'item' : 'paragraph'
    return [{ kind, text }]
  })

import type { PassageDraft } from '../../../domain/reading.ts'
import { blocksOf, isElement, type PageElement, textOf } from '../../../reading/markup.ts'
import type { Page } from '../../../reading/page.ts'
import { fold } from '../../../reading/text.ts'
import type { PageData } from './page-data.ts'
import { blocksIn, fullest, portrayed } from './passages.ts'

/** What the site's table says of an author that a review may need; how many follow them it need not. */
const telling = new Set(['born', 'died', 'website', 'genre', 'influences'])

/** What stands behind a label, up to the next: "Born", "in Berkeley, California", "October 21, 1929". */
const valueAfter = (label: PageElement): string => {
  const parts: string[] = []
  for (let node = label.next; node !== null; node = node.next) {
    if (isElement(node) && /\bdataTitle\b|\baboutAuthorInfo\b/.test(node.attribs['class'] ?? '')) break
    const hidden = isElement(node) ? node.children.filter(isElement).filter(({ name }) => name === 'span') : []
    parts.push(textOf(fullest(hidden) ?? node))
  }
  return fold(parts.join(' '))
}

const facts = (page: Page): readonly PassageDraft[] => {
  const lines = page.all('.dataTitle').flatMap((label) => {
    const name = textOf(label)
    const value = valueAfter(label)
    return telling.has(name.toLowerCase()) && value !== '' ? [`${name}: ${value}`] : []
  })
  const text = lines.join('\n')
  return text === '' ? [] : [{ kind: 'about_author', voice: 'reference', text, locator: '.dataTitle' }]
}

/** What an author's page says of them: the site's table of their life, and the portrait. Nothing of their books. */
export const authorPassages = (page: Page, data: PageData | null): readonly PassageDraft[] => {
  const described = data?.author?.['description']
  if (described !== undefined) return portrayed(blocksIn(described), '__NEXT_DATA__ Contributor.description')
  const selector = '.aboutAuthorInfo > span'
  const portrait = fullest(page.all(selector))
  return [...(portrait === null ? [] : portrayed(blocksOf(portrait), selector)), ...facts(page)]
}

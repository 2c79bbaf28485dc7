import { type ArticleGraph, jsonLdScript } from '../../../domain/article/json-ld.ts'
import { type Mark, markerBlock, markerElement } from './marker.ts'
import { isFirewallRefusal } from './rest-reply.ts'

/** In what form the content of a post goes out: what a site does not let pass is left out of the next form. */
export interface ContentForm {
  /** Whether it is blocks; else the same HTML without their delimiters, which are comments. */
  readonly hasBlocks: boolean
  /** Whether the structured data stand in it. */
  readonly hasJsonLd: boolean
}

/** All forms, the fullest first. */
export const contentForms: readonly ContentForm[] = [
  { hasBlocks: true, hasJsonLd: true },
  { hasBlocks: true, hasJsonLd: false },
  { hasBlocks: false, hasJsonLd: true },
  { hasBlocks: false, hasJsonLd: false },
]

/** What the content of a post is made of. */
export interface ContentParts {
  /** The article as blocks. */
  readonly blocks: string
  readonly graph: ArticleGraph
  readonly mark: Mark
}

const withoutComments = (html: string): string =>
  html
    .replaceAll(/<!--[\s\S]*?-->\n?/g, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

/** The content of a post in one form, with the marker where no plugin keeps the key. */
export const contentIn = ({ hasBlocks, hasJsonLd }: ContentForm, { blocks, graph, mark }: ContentParts): string => {
  const script = `<!-- wp:html -->\n${jsonLdScript(graph)}\n<!-- /wp:html -->`
  const parts = [blocks, ...(hasJsonLd ? [script] : [])]
  if (hasBlocks) return [...parts, ...(mark.hasCompanion ? [] : [markerBlock(mark.marker)])].join('\n\n')
  return [withoutComments(parts.join('\n\n')), ...(mark.hasCompanion ? [] : [markerElement(mark.marker)])].join('\n\n')
}

/** The form to try after a firewall turned one away: without comments first, then without the script; null when none is left. */
export const nextForm = (form: ContentForm, thrown: unknown): ContentForm | null => {
  if (!isFirewallRefusal(thrown)) return null
  if (form.hasBlocks) return { ...form, hasBlocks: false }
  return form.hasJsonLd ? { ...form, hasJsonLd: false } : null
}

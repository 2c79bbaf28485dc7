import { Parser } from 'htmlparser2'
import { unreadable } from '../unreadable.ts'

/** What is told of a document as it is read from its beginning to its end. */
export interface MarkupEvents {
  /** Names are without prefix, in lower case; attributes keep theirs. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(data: string): void
  close?(name: string): void
}

/** Elements that may stand in one another; the parser's time grows with the square of it. */
const deepest = 2000

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

/** The head of a document up to the declarations that it makes for itself, which stand for nothing here. */
const ownDeclarations = /^(?:[\s\ufeff]|<\?[^>]*>|<!--[^>]*>)*<!DOCTYPE[^>[]*\[[^\]]*\]\s*>/i

/**
 * Reads XML or XHTML as events, without a tree and without recursion. Document types are skipped, so entities that a document
 * defines for itself stand for nothing.
 */
export const readMarkup = (source: string, events: MarkupEvents, form: 'xml' | 'xhtml'): void => {
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        if (depth > deepest) unreadable('is damaged: its elements stand thousands deep in one another')
        events.open?.(localName(name), attributes)
      },
      ontext: (data) => events.text?.(data),
      onclosetag: (name) => {
        depth -= 1
        events.close?.(localName(name))
      },
    },
    form === 'xml'
      ? { xmlMode: true, decodeEntities: true }
      : { decodeEntities: true, recognizeSelfClosing: true, recognizeCDATA: true, lowerCaseAttributeNames: true },
  )
  parser.end(source.replace(ownDeclarations, ''))
}

/** The name of an archive's entry that a reference in another entry points to, and the fragment in it. */
export const resolveReference = (from: string, reference: string): { name: string; fragment: string | null } | null => {
  const base = `http://book.invalid/${from.split('/').map(encodeURIComponent).join('/')}`
  if (!URL.canParse(reference, base)) return null
  const url = new URL(reference, base)
  if (url.host !== 'book.invalid') return null
  try {
    const fragment = url.hash === '' ? null : decodeURIComponent(url.hash.slice(1))
    return { name: decodeURIComponent(url.pathname.slice(1)), fragment }
  } catch {
    // A reference that is not encoded as addresses are names no entry.
    return null
  }
}

import { lockedByShop, unreadable } from '../unreadable.ts'
import type { Archive } from './archive.ts'
import { readMarkup } from './markup.ts'

/**
 * Ways to scramble fonts, which lock no text.
 * @source https://www.w3.org/TR/epub-33/#sec-font-obfuscation and Adobe's older way
 */
const fontScrambling = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'])

/** Files by which shops' locks are known: Adobe ADEPT, Apple FairPlay, Readium LCP. */
const lockFiles = ['META-INF/rights.xml', 'META-INF/sinf.xml', 'META-INF/license.lcpl']

/** Refuses a book whose text is locked. @throws UnreadableBook */
export const refuseLocked = async (archive: Archive): Promise<void> => {
  if (lockFiles.some((name) => archive.has(name))) return unreadable(lockedByShop)
  const encryption = await archive.text('META-INF/encryption.xml')
  if (encryption === null) return
  let locked = false
  readMarkup(
    encryption,
    {
      open: (name, attributes) => {
        if (name === 'encryptionmethod') locked ||= !fontScrambling.has(attributes['Algorithm'] ?? '')
      },
    },
    'xml',
  )
  if (locked) unreadable(lockedByShop)
}

import { getDocumentProxy } from 'unpdf'
import { unreadable } from '../unreadable.ts'

/** An open PDF. */
export type PDFDocumentProxy = Awaited<ReturnType<typeof getDocumentProxy>>

const refusals: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/password/i, 'is protected with a password; remove it and upload again'],
  [/encrypt|security handler/i, 'is encrypted in a way that cannot be read; upload a copy without protection'],
]

/**
 * Opens a PDF from its bytes. Only its text is ever asked for: scripts are not run, attachments and links not opened, fonts
 * not loaded, pictures not decoded, and nothing is fetched.
 * @throws UnreadableBook when it is locked or damaged
 */
export const openPdf = async (bytes: Uint8Array): Promise<PDFDocumentProxy> => {
  try {
    return await getDocumentProxy(bytes, {
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      maxImageSize: 1,
      enableXfa: false,
    })
  } catch (cause) {
    const told = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
    const reason = refusals.find(([pattern]) => pattern.test(told))?.[1]
    return unreadable(reason ?? 'is damaged: it cannot be read as a PDF', cause)
  }
}

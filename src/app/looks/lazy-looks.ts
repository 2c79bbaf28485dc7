import type { LooksParts, PageLooks } from './page-looks.ts'

/** The looks, opened when the first is taken: a process that only answers requests stays small. */
export const lazyLooks = (parts: LooksParts): PageLooks => {
  let opened: Promise<PageLooks> | null = null
  const open = (): Promise<PageLooks> => {
    opened ??= import('./page-looks.ts').then(({ openPageLooks }) => openPageLooks(parts))
    return opened
  }
  return {
    look: async (page, signal) => (await open()).look(page, signal),
    close: async () => (await opened)?.close(),
  }
}

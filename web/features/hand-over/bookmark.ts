/** What the bookmark says on a page that keeps it from its tab. */
export interface BookmarkWords {
  readonly cutOff: string
  readonly copy: string
  readonly copied: string
  readonly close: string
}

/**
 * Runs on the page that is handed over, as the code of a bookmark: it must stand on its own and pass the strictest content
 * policy, so it writes no markup, loads nothing and sends nothing but messages to the tab that it opens.
 * The page goes out only when that tab, at `home`, asks for it; where the page forbids the tie, a button copies it.
 */
const handOverPage = (home: string, words: BookmarkWords): void => {
  const tab = window.open(`${home}/hand-over`)
  const markup = (): string => document.documentElement.outerHTML
  const note = document.createElement('div')
  const copyOut = (): void => {
    // The mark that browsers leave in saved pages; it tells where the page stood.
    const address = location.href
    const text = `<!-- saved from url=(${String(address.length).padStart(4, '0')})${address} -->\n${markup()}`
    const byHand = (): void => {
      const field = document.createElement('textarea')
      field.value = text
      document.body.append(field)
      field.select()
      document.execCommand('copy')
      field.remove()
    }
    const done = (): void => {
      note.textContent = words.copied
      setTimeout(() => note.remove(), 6000)
    }
    if (navigator.clipboard) navigator.clipboard.writeText(text).catch(byHand).then(done)
    else {
      byHand()
      done()
    }
  }
  const button = (label: string, press: () => void): HTMLButtonElement => {
    const made = document.createElement('button')
    made.textContent = label
    made.style.cssText = 'margin:12px 8px 0 0;padding:6px 12px;font:inherit;cursor:pointer'
    made.addEventListener('click', press)
    return made
  }
  const tellCutOff = (): void => {
    note.style.cssText =
      'position:fixed;z-index:2147483647;right:16px;top:16px;max-width:360px;padding:16px;background:#fff;color:#111;border:2px solid #1f5f4a;border-radius:8px;font:15px/1.4 sans-serif'
    note.textContent = words.cutOff
    note.append(
      document.createElement('br'),
      button(words.copy, copyOut),
      button(words.close, () => note.remove()),
    )
    document.body.append(note)
  }
  const wait = setTimeout(tellCutOff, 4000)
  window.addEventListener('message', (event) => {
    if (event.origin !== home || event.source !== tab || tab === null) return
    clearTimeout(wait)
    note.remove()
    const said = event.data
    if (said?.pigmeu === 'here') tab.postMessage({ pigmeu: 'offer', url: location.href, title: document.title }, home)
    if (said?.pigmeu === 'send')
      tab.postMessage({ pigmeu: 'page', token: said.token, url: location.href, html: markup() }, home)
  })
}

/** The address of the bookmark: a program that hands the page before the editor over to the product at `home`. */
export const bookmarkFor = (home: string, words: BookmarkWords): string =>
  `javascript:${encodeURIComponent(`(${handOverPage.toString()})(${JSON.stringify(home)},${JSON.stringify(words)})`)}`

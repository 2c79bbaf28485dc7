import { z } from 'zod'

/** A page that is offered to be handed over. */
export interface Offer {
  readonly url: string
  readonly title: string
  /** Takes the page out, against a token that the server gave for it. */
  readonly take: (token: string) => Promise<string>
}

const offerSchema = z.object({ pigmeu: z.literal('offer'), url: z.string(), title: z.string() })
const pageSchema = z.object({ pigmeu: z.literal('page'), token: z.string(), url: z.string(), html: z.string() })

/** How often the tab says that it is here, until it is answered. */
const callEveryMs = 300

const isOf = (origin: string, url: string): boolean => URL.canParse(url) && new URL(url).origin === origin

/** Asks the other tab for its page; only a page of the origin that the browser vouches for is taken. */
const takeFrom = (other: Window, { origin, url }: { origin: string; url: string }, token: string): Promise<string> =>
  new Promise((resolve) => {
    const hear = (event: MessageEvent<unknown>): void => {
      if (event.source !== other || event.origin !== origin) return
      const said = pageSchema.safeParse(event.data)
      if (!said.success || said.data.token !== token || said.data.url !== url) return
      window.removeEventListener('message', hear)
      resolve(said.data.html)
    }
    window.addEventListener('message', hear)
    // Only a page of this very origin hears the token.
    other.postMessage({ pigmeu: 'send', token }, origin)
  })

/** Tells the tab that opened this one that it is here, and listens for what it offers. Gives the way to stop. */
export const listenForOffer = (hear: (offer: Offer) => void): (() => void) => {
  const other: Window | null = window.opener
  if (other === null) return () => undefined
  const call = (): void => other.postMessage({ pigmeu: 'here' }, '*')
  const calling = setInterval(call, callEveryMs)
  const listen = (event: MessageEvent<unknown>): void => {
    const said = offerSchema.safeParse(event.data)
    if (event.source !== other || !said.success || !isOf(event.origin, said.data.url)) return
    clearInterval(calling)
    const { url, title } = said.data
    hear({ url, title, take: (token) => takeFrom(other, { origin: event.origin, url }, token) })
  }
  window.addEventListener('message', listen)
  call()
  return () => {
    clearInterval(calling)
    window.removeEventListener('message', listen)
  }
}

const savedFrom = /^\s*<!-- saved from url=\(\d+\)(\S+) -->\n/

/** The page in a text that the bookmark copied, or null when it is something else. */
export const offerOfCopy = (text: string): Offer | null => {
  const mark = savedFrom.exec(text)
  const url = mark?.[1] ?? ''
  if (mark === null || !URL.canParse(url)) return null
  const html = text.slice(mark[0].length)
  return { url, title: /<title[^>]*>([^<]*)/i.exec(html)?.[1]?.trim() || url, take: async () => html }
}

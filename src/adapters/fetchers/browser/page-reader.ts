import type { CDPSession, Page } from 'playwright-core'
import { z } from 'zod'
import { PigmeuError } from '../../../domain/errors.ts'

/** How a page looks at one moment, in numbers that change while it is being filled. */
export interface PageSample {
  readonly isParsing: boolean
  readonly elements: number
  readonly textLength: number
}

/** Looks at a page from a world of its own, in which the page's scripts cannot change what is seen. */
export interface PageReader {
  sample(): Promise<PageSample>
  /** @throws FETCH_TOO_LARGE */
  read(maxCharacters: number): Promise<{ readonly html: string; readonly url: string }>
}

/** A look that takes longer is broken off in the page, and with it a script that keeps it from looking. */
const lookMs = 5_000

const sampleSchema = z.object({ isParsing: z.boolean(), elements: z.int(), textLength: z.int() })
/** What stands in the page and is no text of it: a frame with a long script says as little as one with a short one. */
const sampleScript = `(() => {
  const lengthOf = (node) => node.textContent.length
  const unread = [...document.querySelectorAll('body :is(script, style, noscript)')]
  return {
    isParsing: document.readyState === 'loading',
    elements: document.getElementsByTagName('*').length,
    textLength: document.body ? lengthOf(document.body) - unread.reduce((sum, node) => sum + lengthOf(node), 0) : 0,
  }
})()`

const pageSchema = z.object({ html: z.string().nullable(), url: z.string() })
const pageScript = (maxCharacters: number): string => `(() => {
  const html = (document.doctype ? '<!doctype html>' : '') + (document.documentElement?.outerHTML ?? '')
  return { html: html.length > ${maxCharacters} ? null : html, url: location.href }
})()`

const evaluate = async (session: CDPSession, frameId: string, expression: string): Promise<unknown> => {
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId })
  const asked = { expression, contextId, returnByValue: true, timeout: lookMs, silent: true }
  return (await session.send('Runtime.evaluate', asked)).result.value
}

/** Opens a reader for a page. */
export const openPageReader = async (page: Page): Promise<PageReader> => {
  const session = await page.context().newCDPSession(page)
  const frameId = (await session.send('Page.getFrameTree')).frameTree.frame.id
  return {
    sample: async () => sampleSchema.parse(await evaluate(session, frameId, sampleScript)),
    async read(maxCharacters) {
      const { html, url } = pageSchema.parse(await evaluate(session, frameId, pageScript(maxCharacters)))
      if (html !== null) return { html, url }
      const limit = `${Math.round(maxCharacters / 1024)} KiB`
      throw new PigmeuError('FETCH_TOO_LARGE', `The page has grown larger than ${limit}.`)
    },
  }
}

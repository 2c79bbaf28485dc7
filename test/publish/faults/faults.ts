import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, Exchange } from './exchange.ts'

/** What the machinery between a program and a site can do to one request. */
export interface Fault {
  /** Whether the site has done the work although the caller hears nothing of it, or something else. */
  readonly isAfter: boolean
  /** Which requests it can happen to; all unless told. */
  readonly hits?: (exchange: Exchange) => boolean
  readonly act: (exchange: Exchange, way: FaultyWay) => Promise<void>
}

/** What a fault may do beside answering. */
export interface FaultyWay {
  /** Nobody listens for so long, in milliseconds. */
  refuseConnections(durationMs: number): Promise<void>
}

const html = (title: string, words: string): Buffer =>
  Buffer.from(
    `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${words}</p></body></html>`,
  )

const page = (status: number, title: string, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body: html(title, 'This page was made by something between you and the site.'),
})

/** Answers in place of the site, which hears nothing of the request. */
const instead = (answer: Answer): Fault => ({ isAfter: false, act: async (exchange) => exchange.answer(answer) })

/** Answers so although the site has done the work. */
const although = (answer: Answer): Fault => ({
  isAfter: true,
  act: async (exchange) => {
    await exchange.forward()
    exchange.answer(answer)
  },
})

/** Lets the site do the work, then changes its answer. */
const changed = (change: (answer: Answer) => Answer): Fault => ({
  isAfter: true,
  act: async (exchange) => exchange.answer(change(await exchange.forward())),
})

const isWrite = ({ method }: Exchange): boolean => method !== 'GET'
const onWrites = (fault: Fault): Fault => ({ ...fault, hits: isWrite })
/** Callers are told to come back soon, so that whoever waits as told does not wait long. */
const soon = { 'retry-after': '1' } as const

const elsewhere = (status: number): Fault =>
  onWrites({
    isAfter: false,
    act: async (exchange) => {
      const location = `http://${exchange.headers.host}/index.php`
      exchange.answer({ ...page(status, 'Moved'), headers: { location, 'content-type': 'text/html' } })
    },
  })

const slowDrip: Fault = {
  isAfter: true,
  act: async (exchange) => {
    const { status, headers, body } = await exchange.forward()
    for (const [name, value] of Object.entries(headers)) exchange.response.setHeader(name, value)
    exchange.response.writeHead(status, { 'content-length': body.length })
    const step = Math.ceil(body.length / 10)
    for (let from = 0; from < body.length; from += step) {
      exchange.response.write(body.subarray(from, from + step))
      await sleep(30)
    }
    exchange.response.end()
  },
}

const cutOff: Fault = {
  isAfter: true,
  act: async (exchange) => {
    const { status, headers, body } = await exchange.forward()
    for (const [name, value] of Object.entries(headers)) exchange.response.setHeader(name, value)
    exchange.response.writeHead(status, { 'content-length': body.length })
    exchange.response.write(body.subarray(0, Math.ceil(body.length / 2)), () => exchange.reset())
  },
}

const warning = Buffer.from(
  '<br />\n<b>Warning</b>:  Undefined array key "role" in <b>/srv/wp-content/plugins/x.php</b> on line <b>7</b><br />\n',
)

/** The faults, by their names. */
export const faults = {
  'connection refused': {
    isAfter: false,
    act: async (exchange, way) => {
      await way.refuseConnections(300)
      exchange.reset()
    },
  },
  'reset before sending': { isAfter: false, act: async (exchange) => exchange.reset() },
  'reset after commit': {
    isAfter: true,
    act: async (exchange) => {
      await exchange.forward()
      exchange.reset()
    },
  },
  'cut off within the answer': cutOff,
  'time-out before': { isAfter: false, act: async () => undefined },
  'time-out after commit': { isAfter: true, act: async (exchange) => void (await exchange.forward()) },
  '500 before': instead(page(500, 'Internal Server Error')),
  '500 after commit': although(page(500, 'There has been a critical error on this website.')),
  '502 before': instead(page(502, 'Bad Gateway')),
  '502 after commit': although(page(502, 'Bad Gateway')),
  '503 before': instead(page(503, 'Service Unavailable', soon)),
  '503 after commit': although(page(503, 'Service Unavailable', soon)),
  '504 before': instead(page(504, 'Gateway Time-out')),
  '504 after commit': although(page(504, 'Gateway Time-out')),
  '429 too many requests': instead(page(429, 'Too Many Requests', soon)),
  'maintenance page': instead(
    page(503, 'Briefly unavailable for scheduled maintenance. Check back in a minute.', soon),
  ),
  '403 of a firewall': {
    ...instead(page(403, 'Forbidden')),
    hits: ({ body }) => body.includes('<!-- wp:'),
  },
  '401 without the Authorization header': {
    isAfter: false,
    act: async (exchange) => {
      const { authorization: _taken, ...others } = exchange.headers
      exchange.answer(await exchange.forward(others))
    },
  },
  '413 too large': onWrites(instead(page(413, 'Request Entity Too Large'))),
  'a page with status 200': instead(page(200, 'Just a moment...')),
  'a page with status 200 after commit': although(page(200, 'Just a moment...')),
  'warnings of PHP before the answer': changed((answer) => ({
    ...answer,
    body: Buffer.concat([warning, answer.body]),
  })),
  'an answer cut short': changed((answer) => ({
    ...answer,
    body: answer.body.subarray(0, Math.floor(answer.body.length / 2)),
  })),
  'an empty answer': changed((answer) => ({ ...answer, body: Buffer.alloc(0) })),
  'moved permanently (301)': elsewhere(301),
  'moved for now (302)': elsewhere(302),
  'slow drip': slowDrip,
  'sent twice': onWrites({
    isAfter: true,
    act: async (exchange) => {
      await exchange.forward()
      exchange.answer(await exchange.forward())
    },
  }),
} as const satisfies Readonly<Record<string, Fault>>

/** The name of a fault. */
export type FaultName = keyof typeof faults
/** The names of all faults. */
export const faultNames = Object.keys(faults) as readonly FaultName[]

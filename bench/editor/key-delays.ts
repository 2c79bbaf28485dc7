import type { Page } from 'playwright-core'

/** What the page noted since it was opened. */
export interface Measured {
  /** Milliseconds from each key to the frame that shows it. */
  readonly delaysMs: readonly number[]
  /** Wordings that were given to the judging thread, and those that it answered. */
  readonly asked: number
  readonly answered: number
  /** Milliseconds that each judging took in its thread. */
  readonly judgeMs: readonly number[]
}

/**
 * Runs in the page before its own scripts: notes each key until the frame that shows it is painted (a message that is posted
 * within a frame arrives when it is), and what is said to and by the judging thread.
 */
const noting = `
const measured = { delaysMs: [], asked: 0, answered: 0, judgeMs: [] }
window.measured = measured
window.addEventListener('keydown', ({ timeStamp }) => {
  requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => measured.delaysMs.push(performance.now() - timeStamp)
    channel.port2.postMessage(null)
  })
}, { capture: true })
const post = Worker.prototype.postMessage
const heard = new WeakSet()
Worker.prototype.postMessage = function (message) {
  if (message.kind === 'words') measured.asked += 1
  if (!heard.has(this)) {
    heard.add(this)
    this.addEventListener('message', ({ data }) => {
      measured.answered += 1
      measured.judgeMs.push(data.durationMs)
    })
  }
  post.call(this, message)
}`

/** Has every page that is opened from now on note its keys. */
export const noteKeys = (page: Page): Promise<unknown> => page.addInitScript({ content: noting })

/** What the page has noted. */
export const readMeasured = (page: Page): Promise<Measured> => page.evaluate<Measured>('window.measured')

/** One server-sent event. */
export interface ServerEvent {
  readonly event: string
  readonly data: unknown
}

const fieldOf = (block: string, name: string): string =>
  block
    .split('\n')
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1).replace(/^ /, ''))
    .join('\n')

/**
 * Reads a stream of events; comments and blocks without data are skipped.
 * @source https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function* readServerEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body) {
    text = (text + decoder.decode(chunk, { stream: true })).replaceAll('\r\n', '\n')
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = fieldOf(block, 'data')
      if (data !== '') yield { event: fieldOf(block, 'event') || 'message', data: JSON.parse(data) }
    }
  }
}

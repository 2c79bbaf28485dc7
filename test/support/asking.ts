import type { RawPage } from '../../src/domain/reading.ts'
import type { Ask, Question } from '../../src/ports/source.ts'

/** What a server says to one question. */
export interface Said {
  readonly status?: number
  readonly json?: unknown
  readonly body?: string
}

/** An `Ask` that answers from a table, by host and path; what it does not hold is not found. `asked` keeps the questions. */
export const askingFrom = (table: Readonly<Record<string, Said | ((url: URL) => Said)>>) => {
  const asked: Question[] = []
  const ask: Ask = async (question): Promise<RawPage> => {
    asked.push(question)
    const url = new URL(question.url)
    const row = table[`${url.host}${url.pathname}`]
    const said: Said = typeof row === 'function' ? row(url) : (row ?? { status: 404, json: { error: 'notfound' } })
    const body = said.body ?? JSON.stringify(said.json ?? {})
    return { url: question.url, status: said.status ?? 200, mediaType: 'application/json', body }
  }
  return { ask, asked, paths: () => asked.map(({ url }) => new URL(url).pathname) }
}

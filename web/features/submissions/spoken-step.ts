import type { Task } from '../../../src/http/contract/task.ts'

interface StepSource extends Pick<Task['sources'][number], 'source_id'> {
  readonly outcome: { readonly label: string } | null
}

const spaced = (words: string): string => words.replace(/[_-]/g, ' ')

/** What a step is about, for people: `summarise:s2` is "Summarise Goodreads", `repair:theme-1:2` is "Repair theme 1, 2". */
export const spokenStep = (key: string, sources: readonly StepSource[]): string => {
  const named = (part: string): string =>
    sources.find(({ source_id }) => source_id === part)?.outcome?.label ?? spaced(part)
  const [kind = '', about, ...more] = key.split(':').map(named)
  const said = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
  return [about ? `${said} ${about}` : said, ...more].join(', ')
}

import { Table } from '@mantine/core'
import { useRef } from 'react'
import type { z } from 'zod'
import type { articleItemSchema } from '../../../src/http/contract/article.ts'
import { articlesTexts as words } from '../../texts/articles.ts'
import { useKeys } from '../../ui/keys/use-keys.ts'
import { ArticleRow } from './article-row.tsx'

const columns = ['article', 'state', 'words', 'checks', 'support', 'by', 'posts', 'updated'] as const

/** Goes from one article to the next by keys; the link that has the focus is opened by Enter, as every link is. */
const useRowKeys = (place: { readonly current: HTMLElement | null }) => {
  const move = (by: 1 | -1): void => {
    const links = [...(place.current?.querySelectorAll<HTMLElement>('[data-article-link]') ?? [])]
    const at = links.findIndex((link) => link.matches(':focus'))
    const next = at === -1 ? (by === 1 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1)
    links[next]?.focus()
    links[next]?.scrollIntoView({ block: 'nearest' })
  }
  useKeys([
    { keys: 'j', label: words.next, run: () => move(1), inPalette: false },
    { keys: 'k', label: words.previous, run: () => move(-1), inPalette: false },
  ])
}

/** The articles, a row each; on a phone a card each. */
export const ArticlesTable = ({ articles }: { articles: readonly z.infer<typeof articleItemSchema>[] }) => {
  const place = useRef<HTMLTableElement>(null)
  useRowKeys(place)
  return (
    <Table ref={place} className="folding-table articles-table" verticalSpacing="sm" aria-label={words.title}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column} scope="col" className={`listed-${column}`}>
              {words.columns[column]}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {articles.map((article) => (
          <ArticleRow key={article.submission_id} article={article} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

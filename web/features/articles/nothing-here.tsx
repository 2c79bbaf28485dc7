import { Button, EmptyState } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { articlesTexts as words } from '../../texts/articles.ts'
import { texts } from '../../texts/first.ts'
import type { ArticlesSearch } from './articles-search.ts'

interface NothingHereProps {
  readonly search: ArticlesSearch
  readonly onClear: () => void
}

/** Why the list is empty, and what to do about it. */
export const NothingHere = ({ search: { state, text }, onClear }: NothingHereProps) => {
  const said =
    text === undefined ? words.nothing[state ?? 'all'] : { title: words.notFound(text), text: words.notFoundText }
  const isNarrow = state !== undefined || text !== undefined
  return (
    <EmptyState icon={<IconFileText />} title={said.title} description={said.text} py={64}>
      <EmptyState.Actions>
        {isNarrow ? (
          <Button variant="default" onClick={onClear}>
            {words.clear}
          </Button>
        ) : (
          <Button component={Link} to="/submit">
            {texts.nav.submit}
          </Button>
        )}
      </EmptyState.Actions>
    </EmptyState>
  )
}

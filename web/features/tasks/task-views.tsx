import { ActionIcon, Button } from '@mantine/core'
import { IconBookmarkPlus, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { Status } from '../../../src/domain/status.ts'
import type { SavedViewView } from '../../../src/http/contract/saved-view.ts'
import { answerOf, api, successOf } from '../../api/client.ts'
import { savedViewsQuery } from '../../api/task-queries.ts'
import { tasksTexts, texts } from '../../texts/first.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { useAction } from '../../ui/use-action.ts'
import { useMay } from '../../ui/use-role.ts'
import { useUndo } from '../../ui/use-undo.tsx'
import { type BooksSearch, booksSearchOf, countOf, groupNames, isSameSearch } from './status-groups.ts'

const words = tasksTexts.views

const SaveView = lazy(async () => ({ default: (await import('./save-view.tsx')).SaveView }))

interface ViewTabProps {
  readonly label: string
  readonly search: BooksSearch
  readonly here: boolean
  readonly count?: number
  readonly title?: string
}

const ViewTab = ({ label, search, here, count = 0, title }: ViewTabProps) => (
  <Link
    to="/"
    search={search}
    className="view-tab"
    data-here={here}
    aria-current={here ? 'page' : undefined}
    title={title}
  >
    {label}
    {count > 0 ? <span className="view-count">{wholeNumber(count)}</span> : null}
  </Link>
)

/** Takes a view away at once, and gives it back to who did not mean it. */
const useRemoval = () => {
  const undoable = useUndo()
  return useAction({
    run: ({ view_id }: SavedViewView) =>
      successOf(api.DELETE('/api/saved-views/{view_id}', { params: { path: { view_id } } })),
    after: (_gone, { name, search, shared }) =>
      undoable({
        said: words.removed(name),
        undo: () => answerOf(api.POST('/api/saved-views', { body: { name, search, shared } })),
      }),
  })
}

interface TaskViewsProps {
  readonly search: BooksSearch
  readonly counts: Readonly<Partial<Record<Status, number>>>
}

/** The views of the list as tabs: everything, by what waits for whom, and those that people saved. */
export const TaskViews = ({ search, counts }: TaskViewsProps) => {
  const [saving, save] = useState<'never' | 'now' | 'done'>('never')
  const saved = useQuery(savedViewsQuery()).data ?? []
  const mayWrite = useMay('contributor') === true
  const removal = useRemoval()
  const views = saved.map((view) => ({
    view,
    search: booksSearchOf(Object.fromEntries(new URLSearchParams(view.search))),
  }))
  const isPlain = Object.keys(search).length === 0 || groupNames.some((show) => isSameSearch(search, { show }))
  const isSaved = views.some((one) => isSameSearch(one.search, search))
  return (
    <nav aria-label={words.label} className="view-tabs">
      <ViewTab label={texts.books.all} search={{}} here={isSameSearch(search, {})} />
      {groupNames
        .filter((name) => name !== 'stopped' || countOf(counts, name) > 0)
        .map((show) => (
          <ViewTab
            key={show}
            label={texts.books.groups[show]}
            search={{ show }}
            here={isSameSearch(search, { show })}
            count={countOf(counts, show)}
          />
        ))}
      {views.map(({ view, search: meant }) => (
        <span key={view.view_id} className="view-saved">
          <ViewTab
            label={view.name}
            search={meant}
            here={isSameSearch(meant, search)}
            {...(view.own ? {} : { title: words.by(view.by) })}
          />
          {view.removable ? (
            <ActionIcon
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={words.remove(view.name)}
              onClick={() => removal.mutate(view)}
            >
              <IconX size={12} aria-hidden />
            </ActionIcon>
          ) : null}
        </span>
      ))}
      {mayWrite && !isPlain && !isSaved ? (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconBookmarkPlus size={15} aria-hidden />}
          onClick={() => save('now')}
        >
          {words.save}
        </Button>
      ) : null}
      {saving === 'never' ? null : (
        <Suspense fallback={null}>
          <SaveView opened={saving === 'now'} search={search} onClose={() => save('done')} />
        </Suspense>
      )}
    </nav>
  )
}

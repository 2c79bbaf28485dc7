import './task-content.css'
import { Button, Drawer, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Task } from '../../../src/http/contract/task.ts'
import { taskContentQuery } from '../../api/task-queries.ts'
import { tasksTexts, texts } from '../../texts/first.ts'
import { outcomeInWords } from '../../ui/domain-words.ts'
import { Loading } from '../../ui/loading.tsx'
import { Place } from '../../ui/outward-link.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import type { ContentSearch } from './content-search.ts'
import { KnowledgeView } from './knowledge-view.tsx'
import { SourceView } from './source-view.tsx'
import { StageFacts } from './stage-facts.tsx'

const words = tasksTexts.content

interface StepDrawerProps {
  readonly task: Task
  readonly search: ContentSearch
}

/** The sources of a book, of which one is open. */
const Snapshots = ({ task, search }: StepDrawerProps) => {
  const navigate = useNavigate()
  const { submission_id: id } = task.submission
  const read = task.sources.filter(({ outcome }) => outcome !== null)
  const open = read.find(({ source_id }) => source_id === search.source) ?? read[0]
  if (!open) return <Text c="dimmed">{words.noSources}</Text>
  return (
    <>
      <nav aria-label={words.sources} className="source-tabs">
        {read.map(({ source_id: source, outcome, kind }) => (
          <Link
            key={source}
            to="/tasks/$id"
            params={{ id }}
            search={{ ...search, source }}
            replace
            className="view-tab"
            data-here={source === open.source_id}
            aria-current={source === open.source_id ? 'true' : undefined}
            data-outcome={outcome?.outcome}
          >
            {outcome?.label ?? texts.source(kind)}
          </Link>
        ))}
      </nav>
      {open.outcome && open.outcome.outcome !== 'content' ? (
        <Text size="sm">
          {texts.outcome[open.outcome.outcome]}.{' '}
          {open.outcome.remedy === null ? '' : outcomeInWords(open.outcome.outcome, open.outcome.remedy)}
        </Text>
      ) : null}
      <SourceView
        taskId={id}
        sourceId={open.source_id}
        as={search.as ?? 'text'}
        onAs={(as) =>
          void navigate({
            to: '/tasks/$id',
            params: { id },
            search: { step: 'scrape', source: open.source_id, ...(as === 'page' ? { as } : {}) },
            replace: true,
          })
        }
      />
    </>
  )
}

const Knowledge = ({ id }: { id: string }) => {
  const content = useQuery(taskContentQuery(id))
  if (content.isPending) return <Loading />
  if (content.isError) return <ProblemAlert error={content.error} onRetry={() => void content.refetch()} />
  return <KnowledgeView content={content.data} taskId={id} />
}

const Outcome = ({ task, search }: StepDrawerProps) => {
  const { submission_id: id, article_version: version, publications } = task.submission
  if (search.step === 'scrape') return <Snapshots task={task} search={search} />
  if (search.step === 'context') return <Knowledge id={id} />
  if (search.step === 'article')
    return version > 0 ? (
      <Button component={Link} to={`/articles/${id}`} variant="default">
        {words.toArticle} ({texts.articles.version(version)})
      </Button>
    ) : null
  return publications.map(({ target, at, url }) => <Place key={`${target}/${at}`} url={url} />)
}

/** What one stage of a book took and gave, beside the book; its address can be handed on. */
export const StepDrawer = ({ task, search }: StepDrawerProps) => {
  const navigate = useNavigate()
  const { submission_id: id } = task.submission
  const { step } = search
  if (step === undefined) return null
  return (
    <Drawer
      opened
      onClose={() => void navigate({ to: '/tasks/$id', params: { id }, search: {} })}
      position="right"
      size="xl"
      title={`${texts.stage[step].title}: ${words.title[step]}`}
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="lg">
        <StageFacts task={task} stage={step} />
        <Outcome task={task} search={search} />
      </Stack>
    </Drawer>
  )
}

import { Anchor, Button, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { FoundDuplicate, RowCheck } from '../../../src/http/contract/submission-check.ts'
import { texts } from '../../texts/first.ts'
import { spoken } from '../../texts/refusals.ts'
import { submitTexts } from '../../texts/submit.ts'
import { OutwardLink } from '../../ui/outward-link.tsx'
import { type BatchBook, type BookBody, type RowState, stateOf } from './batch-rows.ts'
import { fieldLabels, linesOf, spokenProblem } from './submit-draft.ts'

const words = submitTexts.batch

interface BatchRowProps {
  readonly row: BatchBook
  /** What the server found; null while it has not looked at the row as it is now. */
  readonly check: RowCheck | null
  /** The number of a row by its place in the check. */
  readonly numberOf: (place: number) => string
  readonly onChange: (row: BatchBook) => void
  readonly onRemove: () => void
}

const signs = {
  sent: { Sign: IconCircleCheck, look: 'sign-good' },
  ready: { Sign: IconCircleCheck, look: 'sign-good' },
  warned: { Sign: IconAlertTriangle, look: 'sign-warn' },
  bad: { Sign: IconAlertCircle, look: 'sign-bad' },
  unknown: { Sign: IconCircleDashed, look: 'sign-quiet' },
} as const

const Finding = ({ state, children }: { state: RowState; children: ReactNode }) => {
  const { Sign, look } = signs[state]
  return (
    <li>
      <Sign size={16} className={look} aria-hidden />
      <span>{children}</span>
    </li>
  )
}

const Duplicate = ({ found }: { found: FoundDuplicate }) =>
  found.kind === 'submission' ? (
    <>
      {words.before(found.title)}{' '}
      <Anchor component={Link} to={`/tasks/${found.submission_id}`} size="sm">
        {texts.batch.openIt}
      </Anchor>
    </>
  ) : (
    <>
      {words.onSite(found.title)} <OutwardLink href={found.url}>{texts.batch.openIt}</OutwardLink>
    </>
  )

const Findings = ({ row, check, numberOf }: Pick<BatchRowProps, 'row' | 'check' | 'numberOf'>) => {
  const state = stateOf(row, check)
  if (row.sent !== null)
    return (
      <Finding state="sent">
        {words.sent}{' '}
        <Anchor component={Link} to={`/tasks/${row.sent}`} size="sm">
          {texts.batch.openIt}
        </Anchor>
      </Finding>
    )
  const problems = [...row.problems, ...(check?.problems ?? [])]
  const duplicates = check?.duplicates ?? []
  return (
    <>
      {problems.map((problem) => (
        <Finding key={`${problem.field} ${problem.reason}`} state="bad">
          {spokenProblem(problem)}
        </Finding>
      ))}
      {problems.length === 0 && row.refused && state === 'ready' ? (
        <Finding state="bad">{spoken(row.refused, row.refused.message)}</Finding>
      ) : null}
      {duplicates.map((found) => (
        <Finding key={found.kind === 'post' ? found.url : found.submission_id} state="warned">
          <Duplicate found={found} />
        </Finding>
      ))}
      {(check?.same_as_rows ?? []).map((place) => (
        <Finding key={place} state="warned">
          {words.sameAs(numberOf(place))}
        </Finding>
      ))}
      {state === 'unknown' ? <Finding state="unknown">{words.checking} …</Finding> : null}
      {state === 'ready' && row.refused === null ? <Finding state="ready">{words.fine}</Finding> : null}
    </>
  )
}

const lineFields = ['title', 'author', 'amazon_url', 'goodreads_url', 'author_site'] as const

const RowFields = ({ row, onChange }: Pick<BatchRowProps, 'row' | 'onChange'>) => {
  const set = (change: Partial<BookBody>) =>
    onChange({ ...row, problems: [], refused: null, book: { ...row.book, ...change } })
  const [links, setLinks] = useState((row.book.links ?? []).join('\n'))
  return (
    <Stack gap="sm" className="batch-row-fields" mt="xs">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {lineFields.map((name) => (
          <TextInput
            key={name}
            label={fieldLabels[name]}
            dir="auto"
            size="sm"
            value={row.book[name] ?? ''}
            onChange={(event) => set({ [name]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
      <Textarea
        label={fieldLabels.links}
        autosize
        minRows={1}
        maxRows={6}
        size="sm"
        value={links}
        onChange={(event) => {
          setLinks(event.currentTarget.value)
          set({ links: linesOf(event.currentTarget.value) })
        }}
      />
    </Stack>
  )
}

/** One book of the preview: what was found, and what can be done about it in place. */
export const BatchRow = (props: BatchRowProps) => {
  const { row, check, onChange, onRemove } = props
  const [editing, setEditing] = useState(false)
  const state = stateOf(row, check)
  const name = row.book.title || words.problemsOf(row.row)
  return (
    <li className="batch-row" data-state={state} aria-label={words.problemsOf(row.row)}>
      <span className="sign-quiet">{row.row}</span>
      <div>
        <div className="batch-row-title" dir="auto">
          {name}
          {row.book.author === '' ? null : <span className="batch-row-author"> {row.book.author}</span>}
        </div>
        <ul className="batch-row-findings">
          <Findings {...props} />
        </ul>
      </div>
      {row.sent === null ? (
        <div className="batch-row-ways">
          {state === 'warned' ? (
            <Button size="compact-sm" variant="default" onClick={() => onChange({ ...row, allowed: true })}>
              {words.goOn}
            </Button>
          ) : null}
          <Button size="compact-sm" variant="subtle" aria-expanded={editing} onClick={() => setEditing(!editing)}>
            {editing ? words.done : words.edit}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onRemove}>
            {words.remove}
          </Button>
        </div>
      ) : null}
      {editing && row.sent === null ? <RowFields row={row} onChange={onChange} /> : null}
    </li>
  )
}

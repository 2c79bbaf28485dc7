import { Badge, Button, Group, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PromptLabel } from '../../../src/domain/prompts/prompt-version.ts'
import type { PromptHistory } from '../../../src/http/contract/catalogue.ts'
import { answerOf, api } from '../../api/client.ts'
import { promptDiffQuery } from '../../api/making-queries.ts'
import { promptTexts as words } from '../../texts/settings.ts'
import { LineChanges } from '../../ui/line-changes.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Instant } from '../../ui/time.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useUndo } from '../../ui/use-undo.tsx'

type Version = PromptHistory['versions'][number]

const Difference = ({ id, from, to }: { id: PromptHistory['prompt_id']; from: number; to: number }) => {
  const difference = useQuery(promptDiffQuery(id, from, to))
  if (difference.isError) return <ProblemAlert error={difference.error} />
  if (!difference.data) return <Loading rows={2} />
  const { parts } = difference.data
  return parts.every(({ change }) => change === 'same') ? (
    <Text size="sm">{words.same}</Text>
  ) : (
    <LineChanges parts={parts} label={words.difference(from, to)} />
  )
}

const useLabel = ({ prompt_id: id, versions }: PromptHistory) => {
  const undo = useUndo()
  const put = (label: PromptLabel, version: number) =>
    answerOf(api.PUT('/api/prompts/{id}/labels/{label}', { params: { path: { id, label } }, body: { version } }))
  return useAction({
    run: ({ label, version }: { label: PromptLabel; version: number }) => put(label, version),
    after: (_, { label, version }) => {
      const former = versions.find(({ labels }) => labels.includes(label))?.version ?? null
      const said = label === 'production' ? words.promoted(version) : words.staged(version)
      if (former !== null) undo({ said, undo: () => put(label, former) })
    },
  })
}

interface PromptVersionsProps {
  readonly history: PromptHistory
  readonly may: boolean
  /** The version that is looked at beside another. */
  readonly compared: number | null
  /** The version that it is compared with. */
  readonly against: number
  readonly onCompare: (version: number | null, against?: number) => void
  readonly onEdit: (version: number) => void
}

/** Which other version a version is compared with. */
const Comparison = ({ history, version, against, onCompare }: PromptVersionsProps & { version: number }) => (
  <Stack gap="xs">
    <Select
      label={words.compareWith}
      size="xs"
      maw={220}
      allowDeselect={false}
      value={String(against)}
      data={history.versions.map((one) => ({ value: String(one.version), label: words.version(one.version) }))}
      onChange={(next) => onCompare(version, Number(next))}
    />
    <Difference id={history.prompt_id} from={against} to={version} />
  </Stack>
)

/** A version of a prompt in a line; what ships with the product was made by nobody here. */
const VersionHead = ({ version, labels, note, by, created_at }: Version) => {
  const isShipped = by === 'system'
  return (
    <div>
      <Group gap="xs">
        <Text fw={550}>{words.version(version)}</Text>
        {labels.map((label) => (
          <Badge key={label} variant="light" color={label === 'production' ? 'pine' : 'gray'} tt="none">
            {words.labels[label]}
          </Badge>
        ))}
        <Text size="sm" c="dimmed">
          {isShipped ? (
            words.shipped
          ) : (
            <>
              {words.by(by)}, <Instant at={created_at} />
            </>
          )}
        </Text>
      </Group>
      {note === '' || isShipped ? null : <Text size="sm">{note}</Text>}
    </div>
  )
}

/** Every version of a prompt: what it is in use for, compared with another, put in use or taken back. */
export const PromptVersions = (props: PromptVersionsProps) => {
  const { history, may, compared, against, onCompare, onEdit } = props
  const label = useLabel(history)
  return (
    <Stack gap="md">
      {label.isError ? <ProblemAlert error={label.error} /> : null}
      <Stack component="ol" gap="sm" className="plain-list">
        {history.versions.map((one) => {
          const { version, labels } = one
          const isCompared = compared === version
          return (
            <li key={version} className="prompt-version">
              <VersionHead {...one} />
              <Group gap="xs">
                {may && !labels.includes('production') ? (
                  <Button size="xs" onClick={() => label.mutate({ label: 'production', version })}>
                    {words.promote(version)}
                  </Button>
                ) : null}
                {may && labels.length === 0 ? (
                  <Button size="xs" variant="default" onClick={() => label.mutate({ label: 'staging', version })}>
                    {words.stage(version)}
                  </Button>
                ) : null}
                <Button size="xs" variant="default" onClick={() => onEdit(version)}>
                  {words.edit(version)}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  aria-expanded={isCompared}
                  onClick={() => onCompare(isCompared ? null : version)}
                >
                  {words.compare(version)}
                </Button>
              </Group>
              {isCompared ? <Comparison {...props} version={version} against={against} /> : null}
            </li>
          )
        })}
      </Stack>
    </Stack>
  )
}

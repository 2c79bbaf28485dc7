import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import type { Provider } from '../../../src/http/contract/config.ts'
import { modelTexts as words } from '../../texts/settings.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { ModelAnswer } from './model-answer.tsx'
import { useModelTest } from './use-model-test.ts'

const ProviderKey = ({ row, mayTest }: { row: Provider; mayTest: boolean }) => {
  const trial = useModelTest()
  const state = row.key ?? 'none'
  return (
    <li className="provider-key">
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={550}>{row.label}</Text>
          {row.base_url ? (
            <Text size="xs" c="dimmed" className="file-path">
              {row.base_url}
            </Text>
          ) : null}
        </div>
        <Group gap="sm">
          <Badge variant="light" color={state === 'locked' ? 'red' : 'gray'} tt="none">
            {words.keyStates[state]}
          </Badge>
          {mayTest && state !== 'locked' ? (
            <Button
              size="xs"
              variant="default"
              loading={trial.isPending}
              onClick={() => trial.mutate({ provider: row.provider })}
            >
              {words.tryOne(row.label)}
            </Button>
          ) : null}
        </Group>
      </Group>
      {trial.data ? <ModelAnswer test={trial.data} /> : null}
      {trial.isError ? <ProblemAlert error={trial.error} /> : null}
    </li>
  )
}

/** The providers that have a key, where it comes from, and whether it works; the keys themselves are never shown. */
export const ProviderKeys = ({ providers, mayTest }: { providers: readonly Provider[]; mayTest: boolean }) => {
  const held = providers.filter(({ key }) => key !== null)
  if (held.length === 0) return <Text size="sm">{words.noKeys}</Text>
  return (
    <Stack component="ul" className="plain-list" gap="sm">
      {held.map((row) => (
        <ProviderKey key={row.provider} row={row} mayTest={mayTest} />
      ))}
    </Stack>
  )
}

import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { Provider } from '../../../src/http/contract/config.ts'
import { api, successOf } from '../../api/client.ts'
import { locale } from '../../texts/locale.ts'
import { modelTexts as words } from '../../texts/settings.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { ModelAnswer } from './model-answer.tsx'
import { useModelTest } from './use-model-test.ts'

const listed = new Intl.ListFormat(locale, { type: 'conjunction' })

const kindsOf = (kinds: NonNullable<Provider['key_use']>['writes']): string =>
  listed.format(kinds.map((kind) => words.kinds[kind].title))

/** Takes the stored key of a provider away, unless something would then be written by nobody. */
const RemoveKey = ({ row: { provider, label }, writes }: { row: Provider; writes: string | null }) => {
  const removal = useAction<void, undefined>({
    run: () => successOf(api.DELETE('/api/config/model/keys/{provider}', { params: { path: { provider } } })),
    said: words.keyRemoved(label),
  })
  return (
    <ConfirmButton
      icon={<IconTrash size={16} aria-hidden />}
      label={words.removeKey}
      name={words.removeKeyOf(label)}
      title={words.removeKeyTitle(label)}
      text={
        <Stack gap="xs">
          <Text size="sm">{writes === null ? words.keyUnused : words.keyShared(writes)}</Text>
          <Text size="sm">{words.removeKeyText}</Text>
        </Stack>
      }
      action={removal}
    />
  )
}

const ProviderKey = ({ row, mayTest }: { row: Provider; mayTest: boolean }) => {
  const trial = useModelTest()
  const state = row.key ?? 'none'
  const { writes = [], alone = [] } = row.key_use ?? {}
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
          {mayTest && row.key_use && alone.length === 0 ? (
            <RemoveKey row={row} writes={writes.length === 0 ? null : kindsOf(writes)} />
          ) : null}
        </Group>
      </Group>
      {mayTest && alone.length > 0 ? (
        <Text size="sm" c="dimmed" mt={4} maw="65ch">
          {words.keyAlone(kindsOf(alone))}
        </Text>
      ) : null}
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

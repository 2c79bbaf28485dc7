import { Badge, Group, Progress, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { KeyList, KeyPruning, KeyRotation } from '../../../src/http/contract/keys.ts'
import { answerOf, api } from '../../api/client.ts'
import { keysQuery } from '../../api/data-queries.ts'
import { dataTexts as words } from '../../texts/settings.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { wholeNumber } from '../../ui/numbers.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { hasUnneeded, keyProgress, keyState } from './key-progress.ts'

/** Milliseconds between two looks at how far a change of the key is. */
const lookEveryMs = 500

const colours = { present: 'pine', former: 'gray', missing: 'red', abandoned: 'orange' } as const

const KeyRow = ({ masterKey }: { masterKey: KeyList['items'][number] }) => {
  const state = keyState(masterKey)
  return (
    <li className="version-row">
      <div>
        <Text ff="monospace" size="sm" className="file-path">
          {masterKey.key_id}
        </Text>
        <Text size="sm" c="dimmed">
          {words.sealed(wholeNumber(masterKey.secrets))}
        </Text>
      </div>
      <Badge variant="light" color={colours[state]} tt="none">
        {words.states[state]}
      </Badge>
    </li>
  )
}

const spokenEnd = ({ resealed, locked }: KeyRotation): string =>
  [words.rotated(wholeNumber(resealed)), locked > 0 ? words.lockedLeft(wholeNumber(locked)) : '']
    .filter(Boolean)
    .join(' ')

const useKeyActions = () => {
  const rotate = useAction<KeyRotation, undefined>({
    run: () => answerOf(api.POST('/api/config/keys/rotation')),
    said: spokenEnd,
  })
  const prune = useAction<KeyPruning, undefined>({
    run: () => answerOf(api.DELETE('/api/config/keys/former')),
    said: ({ key_ids: ids }) => words.pruned(ids.length),
  })
  return { rotate, prune }
}

const RotationProgress = ({ keys }: { keys: KeyList }) => {
  const { done, all } = keyProgress(keys)
  const spoken = words.rotating(wholeNumber(done), wholeNumber(all))
  return (
    <div>
      <Progress value={all === 0 ? 0 : (100 * done) / all} aria-label={spoken} animated />
      <Text size="sm" c="dimmed" role="status">
        {spoken}
      </Text>
    </div>
  )
}

/** The master keys by their ids: changed with progress, forgotten when nothing needs them. */
export const Keys = () => {
  const { rotate, prune } = useKeyActions()
  const keys = useQuery({ ...keysQuery(), refetchInterval: rotate.isPending ? lookEveryMs : false })
  if (keys.isPending) return <Loading rows={2} />
  if (keys.isError) return <ProblemAlert error={keys.error} onRetry={() => void keys.refetch()} />
  const { items, kept_by: keptBy } = keys.data
  return (
    <>
      <Text size="sm" c="dimmed">
        {items.length === 0 ? words.noKey : words.keptBy[keptBy]}
      </Text>
      <ul className="plain-list">
        {items.map((one) => (
          <KeyRow key={one.key_id} masterKey={one} />
        ))}
      </ul>
      {rotate.isPending ? <RotationProgress keys={keys.data} /> : null}
      <Group justify="flex-end">
        {keptBy === 'installation' && hasUnneeded(keys.data) ? (
          <ConfirmButton size="sm" label={words.prune} title={words.pruneTitle} text={words.pruneText} action={prune} />
        ) : null}
        {items.length === 0 ? null : (
          <ConfirmButton
            size="sm"
            color="pine"
            label={words.rotate}
            title={words.rotateTitle}
            text={words.rotateText}
            action={rotate}
          />
        )}
      </Group>
    </>
  )
}

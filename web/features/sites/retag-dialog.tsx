import './sites.css'
import { Button, Checkbox, Group, Modal, Skeleton, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { texts } from '../../texts/first.ts'
import { siteTexts } from '../../texts/sites.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { ChangingPosts, RetaggedPosts, UnreadablePosts } from './retag-posts.tsx'
import type { LookedAt, Retagging } from './use-retagging.ts'

const words = siteTexts.retag

interface RetagDialogProps {
  readonly opened: boolean
  readonly retagging: Retagging
  readonly tags: Readonly<Record<string, string>>
  /** Stores the tags first; null when they are stored already. */
  readonly onSave: (() => Promise<void>) | null
  readonly onClose: () => void
}

const Working = ({ children }: { children: string }) => (
  <Stack gap="xs" role="status">
    <Text size="sm">{children}</Text>
    <Skeleton height={14} />
    <Skeleton height={14} width="70%" />
  </Stack>
)

interface FoundProps extends Omit<RetagDialogProps, 'opened'> {
  readonly found: LookedAt
}

/** What a look showed, and the choice that follows. */
const Found = ({ found, retagging: { changing }, tags, onSave, onClose }: FoundProps) => {
  const [withEdited, setWithEdited] = useState(false)
  const [withOthers, setWithOthers] = useState(false)
  const [saving, setSaving] = useState(false)
  const affected = found.posts.filter(({ state }) => state === 'changes')
  const edited = affected.filter((post) => post.edited === true)
  const others = affected.filter(({ submission_id: id }) => id === null)
  const chosen = affected.filter(
    (post) => (withEdited || post.edited !== true) && (withOthers || post.submission_id !== null),
  )
  const save = async (then: () => void): Promise<void> => {
    setSaving(true)
    try {
      await onSave?.()
      then()
    } catch {
      // What was wrong stands at the fields of the form.
      onClose()
    } finally {
      setSaving(false)
    }
  }
  const count = chosen.length
  const nothing = found.changeable ? (found.posts.length === 0 ? words.noPosts : words.none) : words.notChangeable
  return (
    <>
      {affected.length === 0 ? (
        <Text size="sm">{nothing}</Text>
      ) : (
        <Text size="sm">{words.changes(affected.length)}</Text>
      )}
      <ChangingPosts posts={affected} />
      <UnreadablePosts posts={found.posts.filter(({ state }) => state === 'unreadable')} />
      {edited.length > 0 ? (
        <Checkbox
          label={words.includeEdited(edited.length)}
          description={words.includeEditedHelp}
          checked={withEdited}
          onChange={(event) => setWithEdited(event.currentTarget.checked)}
        />
      ) : null}
      {others.length > 0 ? (
        <Checkbox
          label={words.includeOthers(others.length)}
          description={words.includeOthersHelp}
          checked={withOthers}
          onChange={(event) => setWithOthers(event.currentTarget.checked)}
        />
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {onSave === null && count === 0 ? texts.common.close : texts.common.back}
        </Button>
        {onSave === null ? null : (
          <Button variant={count === 0 ? 'filled' : 'default'} loading={saving} onClick={() => void save(onClose)}>
            {count === 0 ? siteTexts.save : words.saveOnly}
          </Button>
        )}
        {count === 0 ? null : (
          <Button loading={saving} onClick={() => void save(() => changing.mutate({ tags, posts: chosen }))}>
            {onSave === null ? words.update(count) : words.saveAndUpdate(count)}
          </Button>
        )}
      </Group>
    </>
  )
}

const Changed = ({ retagging, found, tags, onClose }: Pick<FoundProps, 'retagging' | 'found' | 'tags' | 'onClose'>) => {
  const { looking, changing } = retagging
  const results = changing.data ?? []
  const good = results.filter(({ outcome }) => outcome === 'updated' || outcome === 'unchanged').length
  const lookAgain = (): void => {
    changing.reset()
    looking.mutate(tags)
  }
  return (
    <>
      {changing.isError ? (
        <ProblemAlert error={changing.error} />
      ) : (
        <Text size="sm" role="status">
          {words.finished(good, results.length)}
        </Text>
      )}
      <RetaggedPosts results={results} posts={found.posts} />
      <Group justify="flex-end">
        {changing.isError || good < results.length ? (
          <Button variant="default" onClick={lookAgain}>
            {words.again}
          </Button>
        ) : null}
        <Button onClick={onClose}>{texts.common.close}</Button>
      </Group>
    </>
  )
}

/** What other tags do to live posts: looked at first, then done, told post by post. */
export const RetagDialog = ({ opened, retagging, tags, onSave, onClose }: RetagDialogProps) => {
  const { looking, changing, progress } = retagging
  const found = looking.data
  const all = changing.variables?.posts.length ?? 0
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.title}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      <Stack gap="md">
        {looking.isPending ? <Working>{words.looking(progress)}</Working> : null}
        {looking.isError ? <ProblemAlert error={looking.error} onRetry={() => looking.mutate(tags)} /> : null}
        {changing.isPending ? <Working>{words.updating(progress, all)}</Working> : null}
        {found && changing.isIdle ? (
          <Found found={found} retagging={retagging} tags={tags} onSave={onSave} onClose={onClose} />
        ) : null}
        {found && (changing.isSuccess || changing.isError) ? (
          <Changed retagging={retagging} found={found} tags={tags} onClose={onClose} />
        ) : null}
      </Stack>
    </Modal>
  )
}

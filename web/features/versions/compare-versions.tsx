import { Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import type { VersionOrigin } from '../../../src/domain/version-origin.ts'
import { versionQuery } from '../../api/article-queries.ts'
import { texts } from '../../texts/first.ts'
import { reviewTexts } from '../../texts/review.ts'
import { ChangeOfText } from '../../ui/change-of-text.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { changedFields, compareMarkdown } from './compare-text.ts'
import { VersionWhy } from './version-why.tsx'

const words = reviewTexts.versions
const labels = { before: words.before, after: words.after }

const Comparison = ({ before, after }: { before: Article; after: Article }) => {
  const fields = changedFields(before, after)
  const { changes, same } = compareMarkdown(before.markdown, after.markdown)
  // The same paragraph may have changed in two places, which tell them apart.
  const placed = changes.map((change, place) => ({ ...change, place }))
  return (
    <Stack gap="sm">
      {fields.length + changes.length === 0 ? <Text>{words.same}</Text> : null}
      {fields.map(({ field, change }) => (
        <div key={field}>
          <Text size="xs" c="dimmed">
            {words.fields[field]}
          </Text>
          <ChangeOfText {...change} labels={labels} />
        </div>
      ))}
      {placed.map(({ place, ...change }) => (
        <ChangeOfText key={place} {...change} labels={labels} />
      ))}
      <Text size="sm" c="dimmed">
        {words.unchanged(same)}
      </Text>
    </Stack>
  )
}

/** What of a version tells why it is there. */
interface ListedVersion {
  readonly version: number
  readonly origin: VersionOrigin
}

/** Why there are the versions that lie between two, newest first, the later one among them. */
const Whys = ({ versions }: { versions: readonly ListedVersion[] }) => (
  <ul className="plain-list version-whys" aria-label={words.why}>
    {versions.map(({ version, origin }) => (
      <li key={version}>
        <Text size="sm" fw={600}>
          {texts.articles.version(version)}
        </Text>
        <VersionWhy origin={origin} />
      </li>
    ))}
  </ul>
)

interface CompareVersionsProps {
  readonly id: string
  /** All that there are, newest first. */
  readonly versions: readonly ListedVersion[]
  readonly from: number
  readonly to: number
  readonly onClose: () => void
}

/** Any two versions of an article beside each other, word by word. */
export const CompareVersions = ({ id, versions, from, to, onClose }: CompareVersionsProps) => {
  const [pair, setPair] = useState({ from, to })
  const before = useQuery(versionQuery(id, pair.from))
  const after = useQuery(versionQuery(id, pair.to))
  const failed = [before, after].find(({ isError }) => isError)
  const data = versions.map(({ version }) => ({ value: `${version}`, label: texts.articles.version(version) }))
  const choice = (side: 'from' | 'to') => ({
    data,
    value: `${pair[side]}`,
    allowDeselect: false,
    onChange: (chosen: string | null) => setPair((now) => ({ ...now, [side]: Number(chosen) })),
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size="xl"
      className="desk-dialog"
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      <Stack gap="md">
        <Group grow>
          <Select label={words.from} {...choice('from')} />
          <Select label={words.to} {...choice('to')} />
        </Group>
        <Whys
          versions={versions.filter(
            ({ version }) => version > Math.min(pair.from, pair.to) && version <= Math.max(pair.from, pair.to),
          )}
        />
        {failed ? <ProblemAlert error={failed.error} /> : null}
        {before.data && after.data ? <Comparison before={before.data} after={after.data} /> : <Loading rows={4} />}
      </Stack>
    </Modal>
  )
}

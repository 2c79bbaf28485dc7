import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { diffLines } from 'diff'
import { useState } from 'react'
import type { ContentSchema } from '../../../src/domain/content-schema.ts'
import { schemaTexts as words } from '../../texts/settings.ts'
import { LineChanges } from '../../ui/line-changes.tsx'
import { draftOf, type SchemaDraft } from './schema-draft.ts'
import type { SchemaEditing } from './schema-editing.ts'
import { schemaLines } from './schema-lines.ts'

const partsBetween = (before: SchemaDraft, after: SchemaDraft) =>
  diffLines(schemaLines(before), schemaLines(after)).map(({ added, removed, value }) => ({
    change: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    text: value,
  }))

const Difference = ({ schema, draft }: { schema: ContentSchema; draft: SchemaDraft }) => {
  const parts = partsBetween(draftOf(schema), draft)
  return parts.every(({ change }) => change === 'same') ? (
    <Text size="sm">{words.same(schema.version)}</Text>
  ) : (
    <LineChanges parts={parts} label={words.difference(schema.version)} />
  )
}

interface VersionsViewProps extends SchemaEditing {
  /** Newest first. */
  readonly versions: readonly ContentSchema[]
}

/** Every version that was stored: compared with the draft, or put into it. */
export const VersionsView = ({ versions, draft, change }: VersionsViewProps) => {
  const [compared, compare] = useState<number | null>(null)
  return (
    <Stack component="ol" gap="sm" className="plain-list">
      {versions.map((schema, place) => (
        <li key={schema.version} className="version-item">
          <Group justify="space-between" gap="sm">
            <Group gap="xs">
              <Text fw={550}>{words.version(schema.version)}</Text>
              {place === 0 ? (
                <Badge variant="light" tt="none">
                  {words.newest}
                </Badge>
              ) : null}
              <Text size="sm" c="dimmed">
                {words.count(schema.sections.length)}
              </Text>
            </Group>
            <Group gap="xs">
              <Button
                size="xs"
                variant="default"
                aria-expanded={compared === schema.version}
                onClick={() => compare(compared === schema.version ? null : schema.version)}
              >
                {words.compare(schema.version)}
              </Button>
              <Button size="xs" variant="default" onClick={() => change(draftOf(schema))}>
                {words.takeVersion(schema.version)}
              </Button>
            </Group>
          </Group>
          {compared === schema.version ? <Difference schema={schema} draft={draft} /> : null}
        </li>
      ))}
    </Stack>
  )
}

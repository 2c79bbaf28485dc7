import { Group, Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { dataTexts as words } from '../../texts/settings.ts'
import { DownloadLink } from '../../ui/download-link.tsx'
import { ForRole } from '../../ui/for-role.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { Keys } from './keys.tsx'
import { Retention } from './retention.tsx'

const Backup = () => {
  const [withKey, setWithKey] = useState(false)
  return (
    <>
      <Switch
        label={words.withKey}
        description={words.withKeyHelp}
        checked={withKey}
        onChange={(event) => setWithKey(event.currentTarget.checked)}
      />
      <Group justify="flex-end">
        <DownloadLink
          path="/api/data/backup"
          query={{ with_key: String(withKey) }}
          fileName="pigmeu-backup.gz"
          label={words.backupNow}
          variant="filled"
        />
      </Group>
      <Text size="sm" c="dimmed">
        {words.exportHelp}
      </Text>
      <Group justify="flex-end">
        <DownloadLink path="/api/data/export" fileName="pigmeu-export.ndjson.gz" label={words.exportAll} />
      </Group>
    </>
  )
}

/** Everything at once: backups, exports, how long things are kept, keys, and what the report of a fault needs. */
export const DataPage = () => (
  <Page title={words.title} lead={words.lead} size="sm">
    <ForRole least="owner">
      <Section title={words.backup} lead={words.backupLead}>
        <Backup />
      </Section>
      <Section title={words.retention} lead={words.retentionLead}>
        <Retention />
      </Section>
      <Section title={words.keys} lead={words.keysLead}>
        <Keys />
      </Section>
      <Section title={words.support} lead={words.supportLead}>
        <Group justify="flex-end">
          <DownloadLink path="/api/config/support-bundle" fileName="pigmeu-support.json" label={words.supportGet} />
        </Group>
      </Section>
    </ForRole>
  </Page>
)

import { Alert, Button, Group, Paper, Tabs, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { texts } from '../../texts/first.ts'
import { submitTexts } from '../../texts/submit.ts'
import { Page } from '../../ui/page.tsx'
import { CsvFields, LinesField } from './batch-fields.tsx'
import { BatchPreview } from './batch-preview.tsx'
import { TemplateMenu } from './template-menu.tsx'
import './submit.css'
import { type Batch, useBatch } from './use-batch.ts'

const words = texts.batch

/** The list as it is typed, pasted, or dropped as a file. */
const BatchText = ({ batch }: { batch: Batch }) => {
  const { kept, text } = batch
  return (
    <Paper>
      <Tabs value={kept.form} onChange={(form) => batch.set({ form: form === 'csv' ? 'csv' : 'lines', refusal: null })}>
        <Tabs.List mb="md">
          <Tabs.Tab value="lines">{words.linesTab}</Tabs.Tab>
          <Tabs.Tab value="csv">{words.csvTab}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="lines">
          <LinesField label={words.linesLabel} description={words.linesHelp} value={kept.lines} onChange={batch.type} />
        </Tabs.Panel>
        <Tabs.Panel value="csv">
          <CsvFields value={kept.csv} onChange={batch.type} onFile={(file) => batch.preview('csv', file)} />
        </Tabs.Panel>
      </Tabs>
      {kept.refusal === null ? null : (
        <Alert color="red" variant="light" mt="md" role="alert" icon={<IconAlertCircle aria-hidden />}>
          {submitTexts.batch.unreadable(kept.refusal)}
        </Alert>
      )}
      <Group justify="flex-end" mt="md">
        <Button onClick={() => batch.preview(kept.form, text)} disabled={text.trim() === ''}>
          {submitTexts.batch.preview}
        </Button>
      </Group>
    </Paper>
  )
}

/** Many books at once, as lines or as a table: each is seen with its problems before anything is sent. */
export const BatchPage = () => {
  const batch = useBatch()
  return (
    <Page title={words.title} lead={submitTexts.batch.lead} size="md" actions={<TemplateMenu onUse={batch.begin} />}>
      {batch.kept.template ? (
        <Text size="sm" c="dimmed" dir="auto">
          {submitTexts.templates.applied(batch.kept.template.name)}
        </Text>
      ) : null}
      {batch.kept.rows === null ? <BatchText batch={batch} /> : <BatchPreview batch={batch} />}
    </Page>
  )
}

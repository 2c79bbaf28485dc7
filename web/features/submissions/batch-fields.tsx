import { Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { texts } from '../../texts/first.ts'
import { submitTexts } from '../../texts/submit.ts'

const words = texts.batch

interface FieldProps {
  readonly value: string
  readonly onChange: (text: string) => void
}

/** A field for many lines, each of which stays on its own line. */
export const LinesField = (props: FieldProps & { readonly label: string; readonly description: string }) => (
  <Textarea
    {...props}
    classNames={{ input: 'wide-lines' }}
    autosize
    minRows={6}
    maxRows={20}
    onChange={(event) => props.onChange(event.currentTarget.value)}
  />
)

/** A field for CSV, typed, pasted, dropped, or read from a file; a file is shown at once. */
export const CsvFields = ({ onFile, ...props }: FieldProps & { readonly onFile: (text: string) => void }) => {
  const [over, setOver] = useState(false)
  const read = (file: File | null | undefined) => void file?.text().then(onFile)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    read(event.dataTransfer.files[0])
  }
  return (
    <Stack gap="sm">
      <LinesField label={words.csvLabel} description={words.csvHelp} {...props} />
      <Group
        className="batch-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileButton accept=".csv,text/csv" onChange={read}>
          {(button) => (
            <Button {...button} variant="default" leftSection={<IconFileUpload size={16} aria-hidden />}>
              {words.chooseFile}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {submitTexts.batch.drop}
        </Text>
      </Group>
    </Stack>
  )
}

import { Button, FileButton, Stack, Textarea } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { texts } from '../../texts/index.ts'

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

/** A field for CSV, typed, pasted, or read from a file. */
export const CsvFields = (props: FieldProps) => (
  <Stack gap="sm">
    <LinesField label={words.csvLabel} description={words.csvHelp} {...props} />
    <FileButton accept=".csv,text/csv" onChange={(file) => void file?.text().then(props.onChange)}>
      {(button) => (
        <Button {...button} variant="default" leftSection={<IconFileUpload size={16} aria-hidden />}>
          {words.chooseFile}
        </Button>
      )}
    </FileButton>
  </Stack>
)

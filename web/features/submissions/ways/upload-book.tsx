import { FileInput, List, Progress, Text } from '@mantine/core'
import { IconBook } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldReasons } from '../../../api/problem.ts'
import { configQuery } from '../../../api/queries.ts'
import { sendFile } from '../../../api/upload.ts'
import { texts } from '../../../texts/first.ts'
import { useAction } from '../../../ui/use-action.ts'
import { WayForm, type WayProps } from './way-form.tsx'

const words = texts.ways.book
const mebibyte = 1024 * 1024

/** How far a file has gone out; when all of it has, the server reads it. */
const Sent = ({ share }: { share: number }) => {
  const said = share < 1 ? words.sending(Math.floor(share * 100)) : words.reading
  return (
    <div role="status">
      <Text size="sm" c="dimmed" mb={4}>
        {said}
      </Text>
      <Progress value={share * 100} animated={share >= 1} striped={share >= 1} aria-label={said} />
    </div>
  )
}

/** The editor's own copy of the book, or what they marked in it: private evidence. */
export const UploadBook = ({ submission }: WayProps) => {
  const limitBytes = useQuery(configQuery()).data?.limits.book_bytes ?? null
  const [file, setFile] = useState<File | null>(null)
  const [share, setShare] = useState(0)
  const sending = useAction({
    run: async () => {
      setShare(0)
      if (file) await sendFile(`/api/submissions/${encodeURIComponent(submission.submission_id)}/book`, file, setShare)
    },
    said: texts.ways.added,
    after: () => setFile(null),
  })
  const tooLarge = file !== null && limitBytes !== null && file.size > limitBytes
  const reason = tooLarge ? words.tooLarge(Math.round(limitBytes / mebibyte)) : fieldReasons(sending.error)['file']
  return (
    <WayForm help={words.help} send={words.send} sending={sending} ready={file !== null && !tooLarge}>
      <List size="sm" c="dimmed">
        {words.privacy.map((promise) => (
          <List.Item key={promise}>{promise}</List.Item>
        ))}
      </List>
      <FileInput
        label={words.label}
        description={limitBytes === null ? words.kinds : words.kindsUpTo(Math.round(limitBytes / mebibyte))}
        placeholder={words.choose}
        accept=".epub,.pdf,.txt"
        leftSection={<IconBook size={16} aria-hidden />}
        value={file}
        error={reason}
        onChange={(chosen) => {
          setFile(chosen)
          sending.reset()
        }}
        clearable
      />
      {sending.isPending ? <Sent share={share} /> : null}
    </WayForm>
  )
}

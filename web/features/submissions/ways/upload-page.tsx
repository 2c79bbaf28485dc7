import { FileInput, TextInput } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { answerOf, api } from '../../../api/client.ts'
import { fieldReasons } from '../../../api/problem.ts'
import { texts } from '../../../texts/first.ts'
import { useAction } from '../../../ui/use-action.ts'
import { WayForm, type WayProps } from './way-form.tsx'

const words = texts.ways.upload

/** The file comes last, so that the server knows its address when it arrives. */
const formOf = (file: File, url: string): FormData => {
  const form = new FormData()
  if (url.trim() !== '') form.append('url', url.trim())
  form.append('file', file)
  return form
}

/** A page that an editor saved in the browser, because the site does not let machines in. */
export const UploadPage = ({ submission }: WayProps) => {
  const [file, setFile] = useState<File | null>(null)
  const [url, setUrl] = useState('')
  const sending = useAction({
    run: () =>
      answerOf(
        api.POST('/api/submissions/{id}/uploads', {
          params: { path: { id: submission.submission_id } },
          body: { file: '' },
          bodySerializer: () => (file ? formOf(file, url) : undefined),
        }),
      ),
    said: texts.ways.added,
    after: () => setFile(null),
  })
  const reasons = fieldReasons(sending.error)
  return (
    <WayForm help={words.help} send={words.send} sending={sending} ready={file !== null}>
      <FileInput
        label={words.label}
        placeholder={words.choose}
        accept=".html,.htm,.mhtml,.mht,.txt"
        leftSection={<IconFileUpload size={16} aria-hidden />}
        value={file}
        error={reasons['file']}
        onChange={setFile}
        clearable
      />
      <TextInput
        label={`${words.address} (${texts.common.optional})`}
        type="url"
        placeholder="https://"
        value={url}
        error={reasons['url']}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
    </WayForm>
  )
}

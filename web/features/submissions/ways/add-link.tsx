import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { answerOf, api } from '../../../api/client.ts'
import { fieldReasons } from '../../../api/problem.ts'
import { texts } from '../../../texts/first.ts'
import { useAction } from '../../../ui/use-action.ts'
import { WayForm, type WayProps } from './way-form.tsx'

const words = texts.ways.link

/** One more page to read. */
export const AddLink = ({ submission }: WayProps) => {
  const [url, setUrl] = useState('')
  const sending = useAction({
    run: () =>
      answerOf(
        api.POST('/api/submissions/{id}/sources', {
          params: { path: { id: submission.submission_id } },
          body: { url },
        }),
      ),
    said: texts.ways.added,
    after: () => setUrl(''),
  })
  return (
    <WayForm send={words.send} sending={sending} ready={url.trim() !== ''}>
      <TextInput
        label={words.label}
        type="url"
        placeholder="https://"
        value={url}
        error={fieldReasons(sending.error)['url']}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
    </WayForm>
  )
}

import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { answerOf, api } from '../../../api/client.ts'
import { fieldReasons } from '../../../api/problem.ts'
import { texts } from '../../../texts/first.ts'
import { useAction } from '../../../ui/use-action.ts'
import { WayForm, type WayProps } from './way-form.tsx'

const words = texts.ways.paste

/** Text that an editor copied from somewhere, with where it came from. */
export const PasteText = ({ submission }: WayProps) => {
  const [text, setText] = useState('')
  const [label, setLabel] = useState('')
  const sending = useAction({
    run: () =>
      answerOf(
        api.POST('/api/submissions/{id}/sources', {
          params: { path: { id: submission.submission_id } },
          body: { text, label },
        }),
      ),
    said: texts.ways.added,
    after: () => setText(''),
  })
  const reasons = fieldReasons(sending.error)
  return (
    <WayForm send={words.send} sending={sending} ready={text.trim() !== '' && label.trim() !== ''}>
      <TextInput
        label={words.source}
        description={words.sourceHelp}
        value={label}
        error={reasons['label']}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Textarea
        label={words.label}
        autosize
        minRows={5}
        maxRows={16}
        dir="auto"
        value={text}
        error={reasons['text']}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </WayForm>
  )
}

import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { answerOf, api } from '../../../api/client.ts'
import { fieldReasons } from '../../../api/problem.ts'
import { texts } from '../../../texts/first.ts'
import { useAction } from '../../../ui/use-action.ts'
import { WayForm, type WayProps } from './way-form.tsx'

const words = texts.ways.waive

/** The recorded decision to accept a shorter article. */
export const WaiveNeeds = ({ submission }: WayProps) => {
  const [reason, setReason] = useState('')
  const sending = useAction({
    run: () =>
      answerOf(
        api.POST('/api/submissions/{id}/waiver', {
          params: { path: { id: submission.submission_id } },
          body: { reason },
        }),
      ),
  })
  return (
    <WayForm help={words.help} send={words.send} sending={sending} ready={reason.trim() !== ''}>
      <Textarea
        label={words.label}
        autosize
        minRows={2}
        maxRows={8}
        value={reason}
        error={fieldReasons(sending.error)['reason']}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </WayForm>
  )
}

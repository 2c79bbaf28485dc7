import { Button, Group } from '@mantine/core'
import { IconEye, IconRefresh } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type RerunStage, rerunStages, type StageName } from '../../../src/domain/status.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { texts, tasksTexts as words } from '../../texts/first.ts'
import { RerunDialog } from './rerun-dialog.tsx'

const isRerunStage = (stage: StageName): stage is RerunStage => rerunStages.some((one) => one === stage)

interface StageButtonsProps {
  readonly submission: SubmissionView
  readonly stage: StageName
  /** Whether it ever ran, so that there is something to look at or to do again. */
  readonly ran: boolean
}

/** What can be done with a stage: look at what it gave, and run the book again from there. */
export const StageButtons = ({ submission, stage, ran }: StageButtonsProps) => {
  const [asking, ask] = useState(false)
  if (!ran) return null
  const mayRerun = submission.actions.includes('rerun') && isRerunStage(stage)
  const { title } = texts.stage[stage]
  return (
    <Group gap={4} mt="xs" className="stage-buttons">
      <Button
        renderRoot={(look) => (
          <Link to="/tasks/$id" params={{ id: submission.submission_id }} search={{ step: stage }} {...look} />
        )}
        size="compact-xs"
        variant="light"
        leftSection={<IconEye size={13} aria-hidden />}
        aria-label={`${words.content.look}: ${title}`}
      >
        {words.content.look}
      </Button>
      {mayRerun ? (
        <>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconRefresh size={13} aria-hidden />}
            aria-label={`${words.rerun.button}: ${title}`}
            onClick={() => ask(true)}
          >
            {words.rerun.button}
          </Button>
          <RerunDialog submission={submission} from={stage} opened={asking} onClose={() => ask(false)} />
        </>
      ) : null}
    </Group>
  )
}

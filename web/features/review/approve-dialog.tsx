import { Alert, Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Article, GateName } from '../../../src/domain/article/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { answerOf, api } from '../../api/client.ts'
import { texts } from '../../texts/first.ts'
import { deskTexts } from '../../texts/review.ts'
import { useAction } from '../../ui/use-action.ts'
import { useOpenedLate } from '../../ui/use-opened-late.ts'
import { ApprovalStatement } from './approval-statement.tsx'
import { ApprovalSummary } from './approval-summary.tsx'
import { ChoiceProblem } from './choice-problem.tsx'
import { plannedTime } from './filing-draft.ts'
import { PublishFields } from './publish-choice.tsx'
import { reasonsBelow, usePublishChoice } from './use-publish-choice.ts'
import type { ReviewTrace } from './use-review-trace.ts'

const words = texts.review

interface ApproveDialogProps {
  readonly submission: SubmissionView
  readonly opened: boolean
  /** The checks that the article fails; each approval of such an article needs a reason. */
  readonly failing: readonly GateName[]
  readonly article: Article
  readonly trace: ReviewTrace
  readonly onClose: () => void
}

/** The approval, with the choice to publish now, at a set time, or later. */
export const ApproveDialog = ({ submission, opened, failing, article, trace, onClose }: ApproveDialogProps) => {
  const [when, setWhen] = useState(() => (plannedTime(submission, Date.now()) === '' ? 'now' : 'at'))
  const [reason, setReason] = useState('')
  const choice = usePublishChoice(submission)
  const approve = useAction({
    run: () =>
      answerOf(
        api.POST('/api/articles/{id}/approve', {
          params: { path: { id: submission.submission_id } },
          body: {
            ...(when === 'later' ? {} : { publish: choice.body(when === 'at') }),
            ...(reason.trim() === '' ? {} : { reason }),
            attestation: trace(),
          },
        }),
      ),
    said: when === 'later' ? words.done.approved : words.done.publishing,
    after: onClose,
  })
  return (
    <Modal
      opened={useOpenedLate(opened)}
      onClose={onClose}
      title={words.approveTitle}
      size="lg"
      centered
      className="desk-dialog"
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      <Stack gap="md">
        {opened ? <ApprovalStatement article={article} opened={trace().opened} /> : null}
        {opened ? (
          <ApprovalSummary submission={submission} article={article} opened={trace().opened} onLook={onClose} />
        ) : null}
        {failing.length === 0 ? null : (
          <>
            <Alert
              color="orange"
              icon={<IconAlertTriangle aria-hidden />}
              title={`${words.gatesRed(failing.length)}: ${failing.map((gate) => texts.gate[gate]).join(', ')}`}
            >
              {deskTexts.approveRed}
            </Alert>
            <Textarea
              label={deskTexts.reason}
              description={deskTexts.reasonHelp}
              required
              autosize
              minRows={2}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )}
        <Radio.Group value={when} onChange={setWhen} aria-label={words.when}>
          <Stack gap="xs">
            <Radio value="now" label={words.publishNow} />
            <Radio value="at" label={words.publishAt} />
            <Radio value="later" label={words.publishLater} />
          </Stack>
        </Radio.Group>
        {when === 'later' ? null : (
          <PublishFields
            submission={submission}
            choice={choice}
            timed={when === 'at'}
            reasons={reasonsBelow(approve.error, 'publish.')}
          />
        )}
        {approve.isError ? <ChoiceProblem error={approve.error} prefix="publish." /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.common.back}
          </Button>
          <Button
            loading={approve.isPending}
            disabled={
              (when !== 'later' && choice.site === null) ||
              (when === 'at' && choice.localTime === '') ||
              (failing.length > 0 && reason.trim() === '')
            }
            onClick={() => approve.mutate()}
          >
            {when === 'later' ? words.approve : words.approveAndPublish}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

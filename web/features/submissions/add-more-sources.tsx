import { Paper, Text, Title } from '@mantine/core'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/first.ts'
import { WaysOut } from './ways-out.tsx'

/** Further evidence for a book whose article is in review. */
export const AddMoreSources = ({ submission }: { submission: SubmissionView }) =>
  submission.actions.includes('add_source') ? (
    <Paper component="section" aria-labelledby="more-sources-title">
      <Title order={2} id="more-sources-title">
        {texts.task.moreSources}
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        {texts.task.moreSourcesText}
      </Text>
      <WaysOut submission={submission} />
    </Paper>
  ) : null

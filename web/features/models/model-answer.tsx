import { Alert, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ModelTest } from '../../../src/http/contract/config.ts'
import { modelTexts as words } from '../../texts/settings.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { spokenDuration } from '../../ui/time.tsx'

/** What a model answered to the test call, and how long it took. */
export const ModelAnswer = ({ test }: { test: ModelTest }) => (
  <Alert
    color="pine"
    icon={<IconCheck aria-hidden />}
    title={words.answered(test.model_name, spokenDuration(test.duration_ms))}
    role="status"
  >
    <Text size="sm">
      {words.said} <code className="model-said">{test.said}</code>
    </Text>
    <Text size="sm">{words.tokens(wholeNumber(test.input_tokens), wholeNumber(test.output_tokens))}</Text>
    {test.structured ? null : <Text size="sm">{words.inWords}</Text>}
  </Alert>
)

import { Alert, Button, Code, CopyButton, Group, Text } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import type { WebhookWithSecret } from '../../../src/http/contract/webhook.ts'
import { texts, waysOutTexts as words } from '../../texts/index.ts'

interface WebhookSecretProps {
  readonly webhook: WebhookWithSecret
  readonly onClose: () => void
}

/** A secret that was just made: it can be seen only now. */
export const WebhookSecret = ({ webhook: { label, secret }, onClose }: WebhookSecretProps) => (
  <Alert
    color="pine"
    variant="light"
    icon={<IconKey aria-hidden />}
    title={words.secretOf(label)}
    withCloseButton
    closeButtonLabel={texts.common.close}
    onClose={onClose}
  >
    <Text size="sm">{words.secretText}</Text>
    <Group gap="sm" mt="xs">
      <Code className="file-path">{secret}</Code>
      <CopyButton value={secret}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" onClick={copy}>
            {copied ? words.copied : words.copy}
          </Button>
        )}
      </CopyButton>
    </Group>
  </Alert>
)

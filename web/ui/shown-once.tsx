import { Alert, Button, Code, CopyButton, Group, Text } from '@mantine/core'
import { IconCheck, IconCopy, IconKey } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { texts, houseTexts as words } from '../texts/first.ts'

/** A line that is to be taken elsewhere, with a button that copies it. */
export const CopyLine = ({ text, label }: { text: string; label?: string }) => (
  <Group gap="sm" mt="xs" wrap="nowrap" align="flex-start">
    <Code className="copy-line" aria-label={label}>
      {text}
    </Code>
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button
          size="xs"
          variant="default"
          flex="none"
          leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          onClick={copy}
        >
          {copied ? words.copied : words.copy}
        </Button>
      )}
    </CopyButton>
  </Group>
)

interface ShownOnceProps {
  readonly title: string
  /** What to do with it. */
  readonly text: ReactNode
  readonly secret: string
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** A secret that was just made: it can be seen only now. */
export const ShownOnce = ({ title, text, secret, onClose, children }: ShownOnceProps) => (
  <Alert
    color="pine"
    variant="light"
    icon={<IconKey aria-hidden />}
    title={title}
    withCloseButton
    closeButtonLabel={texts.common.close}
    onClose={onClose}
  >
    <Text size="sm" component="div">
      {text}
    </Text>
    <CopyLine text={secret} />
    {children}
  </Alert>
)

import { Anchor, Button, Collapse, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { texts } from '../../texts/first.ts'
import { submitTexts } from '../../texts/submit.ts'
import { addressField, fieldOf, SignsOf, type SubmitFieldsProps } from './submit-field.tsx'
import { MoreFields } from './submit-more.tsx'
import type { Filling } from './use-prefill.ts'

const words = texts.submit

/** What was filled in from a page; its place is held so that nothing moves. */
const FilledNote = ({ filling }: { filling: Filling | null }) => (
  <div className="filled-note" role="status">
    {filling ? (
      <>
        {submitTexts.filled(filling.from)}
        <Anchor component="button" type="button" size="sm" onClick={filling.undo}>
          {submitTexts.undo}
        </Anchor>
      </>
    ) : null}
  </div>
)

interface MoreProps {
  readonly filling: Filling | null
  readonly opened: boolean
  readonly onToggle: () => void
}

/** The fields of a submission, each with its own error: three that every book has, and the rest on request. */
export const SubmitFields = ({ opened, onToggle, filling, ...props }: SubmitFieldsProps & MoreProps) => (
  <Stack gap="md">
    <div>
      <TextInput {...fieldOf('amazon_url', props)} {...addressField} description={words.help.amazon_url} />
      <SignsOf field="amazon_url" {...props} />
    </div>
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput {...fieldOf('title', props)} required autoComplete="off" />
      <TextInput {...fieldOf('author', props)} required autoComplete="off" description={words.help.author} />
    </SimpleGrid>
    <FilledNote filling={filling} />
    <div>
      <Button
        variant="subtle"
        size="compact-md"
        aria-expanded={opened}
        aria-controls="submit-more"
        leftSection={opened ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
        onClick={onToggle}
      >
        {opened ? submitTexts.less : submitTexts.more}
      </Button>
      {opened ? null : <span className="more-hint">{submitTexts.moreHelp}</span>}
      <Collapse id="submit-more" expanded={opened} transitionDuration={0}>
        {opened ? <MoreFields {...props} /> : null}
      </Collapse>
    </div>
  </Stack>
)

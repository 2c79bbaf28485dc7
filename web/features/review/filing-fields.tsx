import {
  Button,
  Collapse,
  Fieldset,
  Group,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  TagsInput,
  TextInput,
} from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { postFormats } from '../../../src/domain/post-options.ts'
import type { SiteView } from '../../../src/http/contract/site-profile.ts'
import { publishTexts as words } from '../../texts/review.ts'
import { BothClocks } from '../sites/both-clocks.tsx'
import type { FilingDraft } from './filing-draft.ts'

interface FilingFieldsProps {
  readonly kind: SiteView['kind']
  /** The place to publish at. */
  readonly target: string
  readonly draft: FilingDraft
  /** What the server said about the options, by their names: `image.alt`. */
  readonly reasons: Readonly<Record<string, string>>
  readonly onChange: (change: Partial<FilingDraft>) => void
}

/** The reason at a field or at one of its entries. */
const reasonAt = (reasons: FilingFieldsProps['reasons'], field: string): string | null =>
  Object.entries(reasons).find(([name]) => name === field || name.startsWith(`${field}.`))?.[1] ?? null

type TextName = 'author' | 'postType' | 'imageUrl' | 'alt' | 'caption' | 'credit' | 'goLive'

const typingInto =
  ({ draft, reasons, onChange }: FilingFieldsProps) =>
  (name: TextName, field: string) => ({
    value: draft[name],
    error: reasonAt(reasons, field),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  })

const PictureFields = (props: FilingFieldsProps) => {
  const typing = typingInto(props)
  return (
    <Stack gap="xs">
      <TextInput
        type="url"
        label={words.picture}
        description={words.pictureHelp}
        placeholder="https://"
        {...typing('imageUrl', 'image.url')}
      />
      {props.draft.imageUrl.trim() === '' ? null : (
        <>
          <TextInput label={words.alt} description={words.altHelp} required {...typing('alt', 'image.alt')} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" style={{ alignItems: 'end' }}>
            <TextInput label={words.credit} description={words.creditHelp} {...typing('credit', 'image.credit')} />
            <TextInput label={words.caption} {...typing('caption', 'image.caption')} />
          </SimpleGrid>
        </>
      )}
    </Stack>
  )
}

const SiteChoices = (props: FilingFieldsProps) => {
  const { draft, reasons, onChange } = props
  const typing = typingInto(props)
  return (
    <>
      <TextInput label={words.author} description={words.authorHelp} {...typing('author', 'author')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" style={{ alignItems: 'end' }}>
        <Select
          label={words.format}
          allowDeselect={false}
          value={draft.format}
          error={reasonAt(reasons, 'format')}
          data={postFormats.map((value) => ({ value, label: words.formats[value] }))}
          onChange={(format) => onChange(format === null ? {} : { format })}
        />
        <TextInput label={words.postType} description={words.postTypeHelp} {...typing('postType', 'post_type')} />
      </SimpleGrid>
      <Switch
        label={words.sticky}
        checked={draft.sticky}
        onChange={(event) => onChange({ sticky: event.currentTarget.checked })}
      />
    </>
  )
}

/** How an article is filed and shown: what most editors want first, the rest on demand. */
export const FilingFields = (props: FilingFieldsProps) => {
  const { draft, reasons, kind, target, onChange } = props
  const typing = typingInto(props)
  const hidden = ['author', 'format', 'post_type', 'go_live_at']
  const isWrong = hidden.some((field) => reasonAt(reasons, field) !== null)
  const [more, { toggle }] = useDisclosure(false)
  const shown = more || isWrong
  return (
    <Stack gap="sm">
      <TagsInput
        label={words.categories}
        description={words.categoriesHelp}
        splitChars={[]}
        value={[...draft.categories]}
        error={reasonAt(reasons, 'categories')}
        onChange={(categories) => onChange({ categories })}
      />
      <TagsInput
        label={words.tags}
        description={words.tagsHelp}
        value={[...draft.tags]}
        error={reasonAt(reasons, 'tags')}
        onChange={(tags) => onChange({ tags })}
      />
      <PictureFields {...props} />
      <Group>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={shown}
          leftSection={shown ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
          onClick={toggle}
        >
          {shown ? words.less : words.more}
        </Button>
      </Group>
      <Collapse expanded={shown}>
        <Fieldset variant="unstyled">
          <Stack gap="sm">
            {kind === 'wordpress' ? <SiteChoices {...props} /> : null}
            <TextInput
              type="datetime-local"
              label={words.goLive}
              description={
                <>
                  {words.goLiveHelp}
                  <br />
                  <BothClocks at={draft.goLive === '' ? null : new Date(draft.goLive).toISOString()} target={target} />
                </>
              }
              {...typing('goLive', 'go_live_at')}
            />
          </Stack>
        </Fieldset>
      </Collapse>
    </Stack>
  )
}

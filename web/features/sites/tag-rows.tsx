import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { marketplaceOf, takesTags } from '../../../src/domain/marketplaces.ts'
import { siteTexts } from '../../texts/sites.ts'
import type { FieldsProps } from './fields-props.ts'
import { nextKey, type TagRow, tagProblems } from './site-draft.ts'

const words = siteTexts.tags

const belowInput: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

/** Whether a marketplace is written out and links to it cannot carry a tag. */
const isUnknown = (typed: string): boolean => {
  const marketplace = marketplaceOf(typed)
  return /\.[a-z]{2,}$/u.test(marketplace) && !takesTags(marketplace)
}

/** The site's own tags, a row for each marketplace. */
export const TagRows = ({ draft, reasons, onChange }: FieldsProps) => {
  const problems = tagProblems(draft)
  const put = (key: number, change: Partial<TagRow>): void =>
    onChange({ tags: draft.tags.map((row) => (row.key === key ? { ...row, ...change } : row)) })
  return (
    <Stack gap="xs">
      {draft.tags.map(({ key, marketplace, tag }, index) => {
        const problem = problems.get(key)
        const error = problem ? words[problem] : (reasons[`affiliate_tags.${marketplace.trim()}`] ?? null)
        return (
          <Group key={key} align="flex-start" gap="xs" wrap="nowrap">
            <TextInput
              flex={3}
              label={index === 0 ? words.marketplace : undefined}
              aria-label={words.marketplace}
              placeholder={words.marketplaceHint}
              value={marketplace}
              error={error}
              {...(isUnknown(marketplace) ? { description: words.noEffect, inputWrapperOrder: belowInput } : {})}
              onChange={(event) => put(key, { marketplace: event.currentTarget.value })}
            />
            <TextInput
              flex={2}
              label={index === 0 ? words.tag : undefined}
              aria-label={words.tag}
              placeholder={words.tagHint}
              value={tag}
              error={error !== null}
              onChange={(event) => put(key, { tag: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="red"
              size="lg"
              mt={index === 0 ? 25 : 0}
              aria-label={words.remove(marketplace)}
              onClick={() => onChange({ tags: draft.tags.filter((row) => row.key !== key) })}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        )
      })}
      <Group gap="sm">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange({ tags: [...draft.tags, { key: nextKey(draft.tags), marketplace: '', tag: '' }] })}
        >
          {words.add}
        </Button>
      </Group>
      {draft.tags.length > 0 ? (
        <Text size="xs" c="dimmed">
          {words.removedHelp}
        </Text>
      ) : null}
    </Stack>
  )
}

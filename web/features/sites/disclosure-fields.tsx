import { SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { texts } from '../../texts/first.ts'
import { siteTexts } from '../../texts/sites.ts'
import type { FieldsProps } from './fields-props.ts'
import { disclosureLanguages } from './site-draft.ts'

const words = siteTexts.disclosures

/** What readers of the site are told, by language. */
export const DisclosureFields = ({ draft: { disclosures }, reasons, onChange }: FieldsProps) => (
  <Stack gap="sm">
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      {disclosureLanguages.flatMap((language) =>
        (['ai_text', 'affiliate_text'] as const).map((name) => (
          <Textarea
            key={`${language}.${name}`}
            label={words[name](texts.common.language[language])}
            autosize
            minRows={2}
            value={disclosures[language][name]}
            error={reasons[`disclosures.${language}.${name}`] ?? null}
            onChange={(event) => {
              const changed = { ...disclosures[language], [name]: event.currentTarget.value }
              onChange({ disclosures: { ...disclosures, [language]: changed } })
            }}
          />
        )),
      )}
    </SimpleGrid>
    <Text size="xs" c="dimmed">
      {words.amazon}
    </Text>
  </Stack>
)

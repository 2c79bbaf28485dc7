import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core'
import type { FaqEntry, Readability, SeoReport } from '../../../src/domain/article/article.ts'
import { deskTexts as words } from '../../ui/desk-texts.ts'

const colors = { pass: 'pine', warn: 'orange', fail: 'red' } as const

const CheckRow = ({ check, verdict, message }: SeoReport['checks'][number]) => (
  <li className="finding" data-check={check} data-verdict={verdict}>
    <div>
      <Group gap="xs" justify="space-between">
        <Text size="sm" fw={550}>
          {words.checks[check]}
        </Text>
        <Badge color={colors[verdict]} variant="light" tt="none" size="sm">
          {words.seoVerdicts[verdict]}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {message}
      </Text>
    </div>
  </li>
)

const InternalLinks = ({ links }: { links: SeoReport['internal_links'] }) => (
  <div>
    <Title order={3} fz="sm">
      {words.links}
    </Title>
    {links.length === 0 ? (
      <Text size="sm" c="dimmed">
        {words.noLinks}
      </Text>
    ) : (
      <ul className="findings">
        {links.map(({ url, title, reason }) => (
          <li key={url}>
            <Anchor href={url} target="_blank" rel="noreferrer" size="sm">
              {title}
            </Anchor>
            <Text size="sm" c="dimmed">
              {reason}
            </Text>
          </li>
        ))}
      </ul>
    )}
  </div>
)

const HowItReads = ({ readability }: { readability: Readability }) => (
  <div>
    <Title order={3} fz="sm">
      {words.readability}
    </Title>
    <Text size="sm" c="dimmed">
      {words.sentenceLength(readability.sentence_words.mean.toFixed(0), readability.sentence_words.longest)}{' '}
      {words.passive(`${Math.round(readability.passive_share * 100)} %`)}
    </Text>
    {readability.notices.map(({ message }) => (
      <Text key={message} size="sm" c="dimmed">
        {message}
      </Text>
    ))}
  </div>
)

const Questions = ({ faq }: { faq: readonly FaqEntry[] }) => (
  <div>
    <Title order={3} fz="sm">
      {words.faq}
    </Title>
    <Text size="xs" c="dimmed" mb={4}>
      {words.faqHelp}
    </Text>
    {faq.map(({ question, answer }) => (
      <details key={question}>
        <summary>{question}</summary>
        <Text size="sm">{answer}</Text>
      </details>
    ))}
  </div>
)

interface SearchPanelProps {
  readonly seo: SeoReport | null
  readonly readability: Readability | null
  readonly faq: readonly FaqEntry[]
}

/** What search engines will make of an article, each with its reason; how it reads; questions that readers may ask. */
export const SearchPanel = ({ seo, readability, faq }: SearchPanelProps) => (
  <Stack gap="lg">
    {seo ? (
      <>
        <ul className="findings">
          {seo.checks.map((row) => (
            <CheckRow key={row.check} {...row} />
          ))}
        </ul>
        <InternalLinks links={seo.internal_links} />
      </>
    ) : (
      <Text size="sm" c="dimmed">
        {words.seoNone}
      </Text>
    )}
    {readability ? <HowItReads readability={readability} /> : null}
    {faq.length > 0 ? <Questions faq={faq} /> : null}
  </Stack>
)

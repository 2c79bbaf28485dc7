import { Badge, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconQuestionMark } from '@tabler/icons-react'
import type { FaqEntry, Readability, SeoReport } from '../../../src/domain/article/article.ts'
import { spokenFinding, spokenSeo } from '../../texts/judged.ts'
import { deskTexts as words } from '../../texts/review.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { OutwardLink } from '../../ui/outward-link.tsx'

const looks = {
  fail: { color: 'red', sign: IconAlertTriangle },
  warn: { color: 'orange', sign: IconQuestionMark },
  pass: { color: 'pine', sign: IconCircleCheck },
} as const
/** What asks for an editor stands first. */
const order = Object.keys(looks)

const CheckRow = ({ row: { check, verdict, message, ...told } }: { row: SeoReport['checks'][number] }) => {
  const { color, sign: Sign } = looks[verdict]
  return (
    <li className="seo-check" data-check={check} data-verdict={verdict}>
      <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm" fw={550}>
          {words.checks[check]}
        </Text>
        <Badge color={color} variant="light" tt="none" size="sm" leftSection={<Sign size={11} aria-hidden />}>
          {words.seoVerdicts[verdict]}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {spokenSeo(told, message)}
      </Text>
    </li>
  )
}

const Checks = ({ checks }: Pick<SeoReport, 'checks'>) => {
  const rows = checks.toSorted((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict))
  const open = checks.filter(({ verdict }) => verdict !== 'pass').length
  return (
    <div>
      <div role="status">
        <Title order={3} fz="sm" mb={4}>
          {words.seoOpen(open, checks.length)}
        </Title>
      </div>
      <ul className="findings" aria-label={words.seoChecks}>
        {rows.map((row) => (
          <CheckRow key={row.check} row={row} />
        ))}
      </ul>
    </div>
  )
}

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
        {links.map(({ url, title, reason, ...told }) => (
          <li key={url} className="seo-check">
            <Text size="sm" component="div">
              <OutwardLink href={url}>{title}</OutwardLink>
            </Text>
            <Text size="sm" c="dimmed">
              {spokenSeo(told, reason)}
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
      {words.sentenceLength(
        wholeNumber(Math.round(readability.sentence_words.mean)),
        readability.sentence_words.longest,
      )}{' '}
      {words.passive(`${Math.round(readability.passive_share * 100)}%`)}
    </Text>
    {readability.notices.map((notice) => (
      <Text key={notice.message} size="sm" c="dimmed">
        {spokenFinding(notice)}
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
      <details key={question} className="faq">
        <summary>{question}</summary>
        <p className="faq-answer">{answer}</p>
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
        <Checks checks={seo.checks} />
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

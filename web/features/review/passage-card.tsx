import { Box, Button, Card, Group, Text } from '@mantine/core'
import { useToggle } from '@mantine/hooks'
import type { QuotedWords } from '../../../src/domain/article/article.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import { texts } from '../../texts/first.ts'
import { hostOf, OutwardLink } from '../../ui/outward-link.tsx'
import { Instant } from '../../ui/time.tsx'
import { contextOf } from './passage-context.ts'
import { QuoteMeter } from './quote-meter.tsx'

const words = texts.review
/** Characters around a passage: a sentence or two at first, about a screen on demand. */
const reaches = [160, 1200] as const

interface PassageCardProps {
  readonly passageId: string
  readonly evidence: Evidence
  /** How much the article quotes of each source; absent where nobody counted. */
  readonly quoted?: readonly QuotedWords[] | undefined
}

/** One passage amid the text of its snapshot: who says it, where, read when, how much of it may be quoted. */
export const PassageCard = ({ passageId, evidence, quoted }: PassageCardProps) => {
  const [reach, toggleReach] = useToggle(reaches)
  const passage = evidence.passages[passageId]
  const snapshot = evidence.snapshots.find(({ source_id }) => source_id === passage?.source_id)
  if (!passage || !snapshot) return null
  const address = snapshot.final_url ?? snapshot.url
  // Of a private source only what is cited is here; what stands beside it in this text stands elsewhere in the source.
  const isOpen = (snapshot.rights?.show ?? 'all') === 'all'
  const { before, passage: own, after, cutBefore, cutAfter } = contextOf(snapshot.text, passage, isOpen ? reach : 0)
  return (
    <Card withBorder padding="sm" className="passage" data-passage={passageId}>
      <Group justify="space-between" gap="xs" mb={6}>
        <Text size="sm" fw={600}>
          {snapshot.label}
        </Text>
        <Text size="xs" c="dimmed">
          {texts.voice[passage.voice]}
        </Text>
      </Group>
      {own.trim() === '' ? (
        <Text size="sm" c="dimmed">
          {words.expired}
        </Text>
      ) : (
        <Box className="passage-text" dir="auto" tabIndex={0} role="group" aria-label={snapshot.label}>
          {cutBefore ? '… ' : ''}
          {before}
          <mark>{own}</mark>
          {after}
          {cutAfter ? ' …' : ''}
        </Box>
      )}
      <Group justify="space-between" gap="xs" mt={8}>
        <Text size="xs" c="dimmed" component="div">
          {address ? (
            <OutwardLink href={address}>{hostOf(address)}</OutwardLink>
          ) : isOpen ? null : (
            `${passage.locator},`
          )}{' '}
          {words.fetched} <Instant at={snapshot.fetched_at} size="xs" />
        </Text>
        {isOpen && (cutBefore || cutAfter || reach !== reaches[0]) ? (
          <Button variant="subtle" size="compact-xs" onClick={() => toggleReach()}>
            {reach === reaches[0] ? words.showContext : words.hideContext}
          </Button>
        ) : null}
      </Group>
      {snapshot.rights ? (
        <QuoteMeter sourceId={snapshot.source_id} allowed={snapshot.rights.quote_words} quoted={quoted} />
      ) : null}
    </Card>
  )
}

import { List, Text, Title } from '@mantine/core'
import type { RefreshViewed } from '../../../src/http/contract/refresh.ts'
import { spokenReasons } from '../../texts/judged.ts'
import { afterTexts } from '../../texts/review.ts'
import { OutwardLink } from '../../ui/outward-link.tsx'

const words = afterTexts.refresh

const spokenKey = (key: string): string =>
  key.startsWith('asin:') ? `ASIN ${key.slice('asin:'.length)}` : `ISBN ${key.slice('isbn:'.length)}…`

const Reason = ({ why }: { why: string | undefined }) =>
  why === undefined ? null : (
    <Text size="xs" c="dimmed">
      {why}
    </Text>
  )

const Lost = ({ lost }: Pick<RefreshViewed, 'lost'>) => (
  <div>
    <Text fw={600} size="sm">
      {lost.length === 0 ? words.noneLost : words.lost(lost.length)}
    </Text>
    <List size="sm" spacing={4}>
      {lost.map((sentence) => (
        <List.Item key={sentence.text}>
          {sentence.text}
          <Reason why={spokenReasons(sentence)[0]} />
        </List.Item>
      ))}
    </List>
  </div>
)

/** What the sources say now that they did not say before. */
export const RefreshFindings = ({ found }: { found: RefreshViewed }) => {
  const unread = found.sources.filter(({ read_again }) => read_again === false).map(({ label }) => label)
  return (
    <>
      <Lost lost={found.lost} />
      {found.new_editions.length > 0 ? (
        <div>
          <Title order={3} size="h5">
            {words.editions}
          </Title>
          <List size="sm">
            {found.new_editions.map(({ key, label, url }) => (
              <List.Item key={key}>
                {spokenKey(key)}, {url ? <OutwardLink href={url}>{label}</OutwardLink> : label}
              </List.Item>
            ))}
          </List>
        </div>
      ) : null}
      {found.changed_facts.length > 0 ? (
        <div>
          <Title order={3} size="h5">
            {words.facts}
          </Title>
          <List size="sm">
            {found.changed_facts.map(({ field, before, now }) => (
              <List.Item key={field}>
                {words.fact[field] ?? field}: <del>{before ?? words.nothing}</del> {now ?? words.nothing}
              </List.Item>
            ))}
          </List>
        </div>
      ) : null}
      {unread.length > 0 ? (
        <Text size="sm" c="dimmed">
          {words.notRead(unread.join(', '))}
        </Text>
      ) : null}
    </>
  )
}

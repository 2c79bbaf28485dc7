import { Text } from '@mantine/core'
import type { VersionOrigin } from '../../../src/domain/version-origin.ts'
import { reviewTexts } from '../../texts/review.ts'

const words = reviewTexts.versions

/** What made a version, in one sentence. */
export const spokenOrigin = (origin: VersionOrigin): string => {
  const said = words.origin
  switch (origin.kind) {
    case 'written':
      return origin.cause === 'submitted' || origin.cause === 'unknown' || origin.by === null
        ? said[origin.cause === 'submitted' ? 'submitted' : 'unknown']
        : said[origin.cause](origin.by)
    case 'restored':
      return said.restored(origin.by, origin.from)
    case 'sections_anew':
      return said.sections_anew(
        origin.by,
        origin.sections.map(({ heading }) => heading),
      )
    case 'refresh_accepted':
      return said.refresh_accepted(origin.by, origin.changes)
    default:
      return said[origin.kind](origin.by)
  }
}

/** What people said when they asked for it, in their words. */
const wishesOf = (origin: VersionOrigin): readonly string[] => {
  if (origin.kind === 'sections_anew') return origin.sections.map(({ instruction }) => instruction)
  return origin.kind === 'written' && origin.reason !== null ? [origin.reason] : []
}

/** Why there is a version: what made it, the words with which it was asked for, what the checks had to have mended. */
export const VersionWhy = ({ origin }: { origin: VersionOrigin }) => (
  <>
    <Text size="sm">{spokenOrigin(origin)}</Text>
    {wishesOf(origin).map((wish) => (
      <Text key={wish} size="sm" c="dimmed" lineClamp={3} dir="auto">
        “{wish}”
      </Text>
    ))}
    {origin.kind === 'written' && origin.repaired.length > 0 ? (
      <Text size="xs" c="dimmed">
        {words.repaired(origin.repaired)}
      </Text>
    ) : null}
  </>
)

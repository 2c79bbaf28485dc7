import './sites.css'
import { Text } from '@mantine/core'
import type { Publication } from '../../../src/domain/submission.ts'
import { spokenNotice } from '../../texts/kept-words.ts'
import { publishTexts as words } from '../../texts/review.ts'
import { Instant } from '../../ui/time.tsx'

/** What an editor should know about a publication: that it waits at the site, and what the site did not take, field by field. */
export const PublicationNotes = ({ publication }: { publication: Publication }) => {
  const { status, refused = [], options } = publication
  const goLive = options?.go_live_at ?? null
  return (
    <>
      {status === 'future' && goLive !== null ? (
        <Text size="sm">
          {words.scheduled} <Instant at={goLive} />
        </Text>
      ) : null}
      {refused.length > 0 ? (
        <>
          <Text size="sm" mt={6}>
            {words.refused}
          </Text>
          <ul className="refused-fields">
            {refused.map(({ field, reason }) => (
              <li key={`${field} ${reason}`}>
                <code>{field}</code>: {spokenNotice(reason)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

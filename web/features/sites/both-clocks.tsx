import { useQuery } from '@tanstack/react-query'
import { siteClockQuery } from '../../api/site-queries.ts'
import { shellTexts } from '../../texts/first.ts'
import { instantIn, isElsewhere, zoneName } from '../../ui/zones.ts'

const words = shellTexts.zone

interface BothClocksProps {
  /** The instant that was chosen; null while none is. */
  readonly at: string | null
  /** The place to publish at. */
  readonly target: string
}

/** In whose time a schedule is told: the reader's own, and the site's where its clock shows another one. */
export const BothClocks = ({ at, target }: BothClocksProps) => {
  const zone = useQuery(siteClockQuery(target)).data ?? null
  const around = at ?? new Date().toISOString()
  return (
    <>
      {words.here(zoneName(around))}
      {at !== null && zone !== null && isElsewhere(at, zone) ? (
        <>
          <br />
          {words.atSite(instantIn(at, zone), zoneName(at, zone))}
        </>
      ) : null}
    </>
  )
}

import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { openFailuresQuery } from '../../api/dead-letter-queries.ts'
import { texts } from '../../texts/first.ts'
import { places } from '../places.ts'

/** The places of the product: beside its name, at the bottom of a phone. */
export const Places = () => {
  const { pathname } = useLocation()
  const failures = useQuery(openFailuresQuery()).data ?? 0
  return (
    <nav aria-label={texts.nav.main} className="places">
      {places.map(({ to, label, icon: Sign, below }) => {
        const count = to === '/failed' ? failures : 0
        const here = pathname === to || below.some((start) => pathname.startsWith(start))
        return (
          <Link key={to} to={to} className="place" data-here={here} aria-current={here ? 'page' : undefined}>
            <Sign size={18} aria-hidden />
            <span className="place-label">{label}</span>
            {count > 0 ? (
              <>
                <VisuallyHidden>{texts.nav.open(count)}</VisuallyHidden>
                <span className="place-count" aria-hidden>
                  {count > 99 ? '99+' : count}
                </span>
              </>
            ) : null}
          </Link>
        )
      })}
    </nav>
  )
}

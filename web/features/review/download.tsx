import { lazy, Suspense, useState } from 'react'
import { DownloadButton } from './download-button.tsx'

const load = () => import('./download-menu.tsx')
const DownloadMenu = lazy(async () => ({ default: (await load()).DownloadMenu }))

/** Fetched ahead when somebody comes near; what fails then is fetched again by the click. */
const loadAhead = () => void load().catch(() => undefined)

/** Takes an article along, in a form that is chosen; the menu is fetched when it is wanted. */
export const Download = ({ id }: { id: string }) => {
  const [wanted, want] = useState(false)
  const button = (
    <DownloadButton
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={loadAhead}
      onFocus={loadAhead}
      onClick={() => want(true)}
    />
  )
  return wanted ? (
    <Suspense fallback={button}>
      <DownloadMenu id={id} />
    </Suspense>
  ) : (
    button
  )
}

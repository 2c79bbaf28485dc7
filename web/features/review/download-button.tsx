import { Button, type ButtonProps } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ComponentPropsWithRef, lazy, Suspense, useState } from 'react'
import { texts } from '../../texts/first.ts'

const load = () => import('./download-menu.tsx')
const DownloadMenu = lazy(async () => ({ default: (await load()).DownloadMenu }))

/** Fetched ahead when somebody comes near; what fails then is fetched again by the click. */
const loadAhead = () => void load().catch(() => undefined)

/** The button by which an article is taken along. */
export const DownloadButton = (props: ButtonProps & ComponentPropsWithRef<'button'>) => (
  <Button variant="subtle" color="gray" leftSection={<IconDownload size={16} aria-hidden />} {...props}>
    {texts.review.export}
  </Button>
)

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

import { Menu } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { exportFormats } from '../../../src/http/contract/article.ts'
import { texts } from '../../texts/first.ts'
import { reviewTexts } from '../../texts/review.ts'
import { DownloadButton } from './download-button.tsx'

/** The forms in which an article can be taken along, open from the first; the button gets the focus back when it closes. */
export const DownloadMenu = ({ id }: { id: string }) => {
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    button.current?.focus({ preventScroll: true })
    setOpened(true)
  }, [])
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end">
      <Menu.Target>
        <DownloadButton ref={button} />
      </Menu.Target>
      <Menu.Dropdown>
        {exportFormats.map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={`/api/articles/${encodeURIComponent(id)}/export?format=${format}`}
            download
          >
            {texts.review.exportForms[format]}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => window.print()}>{reviewTexts.print.button}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

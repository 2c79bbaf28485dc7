import { Button, type ButtonProps } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { paths } from '../api/schema.gen.ts'

/** The calls that answer without a body of the request. */
type ShownPath = { [P in keyof paths]: paths[P] extends { get: object } ? P : never }[keyof paths]

interface DownloadLinkProps extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly path: ShownPath
  readonly query?: Readonly<Record<string, string>>
  /** What the file is called unless the server says otherwise. */
  readonly fileName: string
  readonly label: string
}

/** What the server answers, kept as a file by the browser itself: it may be larger than a page could hold. */
export const DownloadLink = ({ path, query, fileName, label, ...look }: DownloadLinkProps) => (
  <Button
    component="a"
    variant="default"
    leftSection={<IconDownload size={16} aria-hidden />}
    {...look}
    href={`${path}${query ? `?${new URLSearchParams(query)}` : ''}`}
    download={fileName}
  >
    {label}
  </Button>
)

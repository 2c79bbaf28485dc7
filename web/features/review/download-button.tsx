import { Button, type ButtonProps } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import { texts } from '../../texts/first.ts'

/** The button by which an article is taken along. */
export const DownloadButton = (props: ButtonProps & ComponentPropsWithRef<'button'>) => (
  <Button variant="subtle" color="gray" leftSection={<IconDownload size={16} aria-hidden />} {...props}>
    {texts.review.export}
  </Button>
)

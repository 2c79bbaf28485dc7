import { Text } from '@mantine/core'
import { useMemo } from 'react'
import type { SourceContent } from '../../../src/http/contract/task-content.ts'
import { tasksTexts } from '../../texts/first.ts'
import { framedDocument } from './framed-document.ts'

const words = tasksTexts.content

const remarks = { upload: words.asPage, fetched: words.asPage, text: words.fromText } as const

/** A source as a page: in a frame that may run, load and send nothing. */
export const PageFrame = ({ source }: { source: SourceContent }) => {
  const made = useMemo(() => framedDocument(source), [source])
  const { from } = source.page
  if (from === 'withheld') return <Text size="sm">{words.withheld}</Text>
  return (
    <>
      <Text size="xs" c="dimmed" mb={6}>
        {remarks[from]}
      </Text>
      <iframe sandbox="" srcDoc={made} title={words.frame(source.label)} className="page-frame" />
    </>
  )
}

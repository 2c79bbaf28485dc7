import { Accordion } from '@mantine/core'
import {
  IconBook,
  IconBookmark,
  IconClipboardText,
  IconFileUpload,
  IconHelpCircle,
  IconLink,
  IconScissors,
} from '@tabler/icons-react'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/first.ts'
import { AddLink } from './ways/add-link.tsx'
import { AnswerQuestions } from './ways/answer-questions.tsx'
import { HandOver } from './ways/hand-over.tsx'
import { PasteText } from './ways/paste-text.tsx'
import { UploadBook } from './ways/upload-book.tsx'
import { UploadPage } from './ways/upload-page.tsx'
import { WaiveNeeds } from './ways/waive-needs.tsx'

const ways = [
  { name: 'link', sign: IconLink, form: AddLink, action: 'add_source' },
  { name: 'paste', sign: IconClipboardText, form: PasteText, action: 'add_source' },
  { name: 'handOver', sign: IconBookmark, form: HandOver, action: 'add_source' },
  { name: 'upload', sign: IconFileUpload, form: UploadPage, action: 'add_source' },
  { name: 'book', sign: IconBook, form: UploadBook, action: 'add_source' },
  { name: 'questions', sign: IconHelpCircle, form: AnswerQuestions, action: 'add_source' },
  { name: 'waive', sign: IconScissors, form: WaiveNeeds, action: 'waive' },
] as const

interface WaysOutProps {
  readonly submission: SubmissionView
  /** The way that lies open at first; none unless told. */
  readonly open?: (typeof ways)[number]['name']
}

/** Each way to give a book what it lacks that is possible now. */
export const WaysOut = ({ submission, open }: WaysOutProps) => (
  <Accordion variant="contained" defaultValue={open ?? null}>
    {ways
      .filter(({ action }) => submission.actions.includes(action))
      .map(({ name, sign: Sign, form: Form }) => (
        <Accordion.Item key={name} value={name}>
          <Accordion.Control icon={<Sign size={18} aria-hidden />}>{texts.ways[name].title}</Accordion.Control>
          <Accordion.Panel>
            <Form submission={submission} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
  </Accordion>
)

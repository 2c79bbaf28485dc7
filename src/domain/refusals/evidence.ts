import { tellerOf } from '../told.ts'

/** Why a page, a text or a file is not taken as evidence. */
export const evidenceSentences = {
  file_empty: (_: object) => 'is empty',
  file_binary: (_: object) => 'holds binary data, not a saved page',
  file_without_text: (_: object) => 'holds no text',
  file_without_html: (_: object) => 'holds no HTML; give it the ending .txt',
  file_not_mhtml: (_: object) => 'is no MHTML file; save the page again as "web page, single file"',
  file_name_ending: ({ name }: { name: string }) => `"${name}" does not end in .html, .htm, .mhtml or .txt`,
  file_known: (_: object) => 'was handed over before; it is one of the sources already',
  page_without_html: (_: object) => 'holds no HTML',
  page_pass_used: (_: object) => 'was used before or is too old; press the bookmark again',
  source_known: (_: object) => 'is one of the sources already; use retry to read it again',
  answers_empty: (_: object) => 'holds no answer',
  answer_twice: ({ question }: { question: string }) => `"${question}" is answered twice`,
  source_unread: ({ source }: { source: string }) => `source "${source}" has not been read`,
}

/** Tells why something is not taken as evidence. */
export const tellEvidence = tellerOf(evidenceSentences)

import type { ArticleLanguage } from '../../domain/content-schema.ts'
import type { Notice } from '../../ports/notifier.ts'
import { summaryOf, type Told, tell } from './told.ts'
import { notificationWords } from './words.ts'

/** A message in the form of Slack's incoming webhooks; Mattermost and others take it as well. */
export interface ChatMessage {
  /** What clients without blocks, and the notifications of phones, show. */
  readonly text: string
  readonly blocks: readonly {
    readonly type: 'section'
    readonly text: { readonly type: 'mrkdwn'; readonly text: string }
  }[]
}

/** Happenings that one message tells; the form takes 50 blocks. */
const mostTold = 20
/** Characters of one block. @source https://docs.slack.dev/reference/block-kit/blocks/section-block */
const mostCharacters = 3_000

/** The three signs that mean something; with them escaped nobody is called and nothing is linked. @source https://docs.slack.dev/messaging/formatting-message-text */
export const escapeChat = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const linked = ({ label, url }: Told['links'][number]): string =>
  `<${escapeChat(url).replaceAll('|', '%7C')}|${escapeChat(label)}>`

const blockOf = (text: string): ChatMessage['blocks'][number] => ({
  type: 'section',
  text: { type: 'mrkdwn', text: text.slice(0, mostCharacters) },
})

const linesOf = ({ headline, details, links }: Told): string =>
  [escapeChat(headline), ...details.map(escapeChat), ...(links.length > 0 ? [links.map(linked).join(' · ')] : [])].join(
    '\n',
  )

/** What a notice says in a chat; a notice without happenings is a test. */
export const composeChat = (
  { happenings }: Notice,
  { language, publicUrl }: { readonly language: ArticleLanguage; readonly publicUrl: string | null },
): ChatMessage => {
  const words = notificationWords[language]
  const told = happenings.slice(0, mostTold).map((happening) => tell(happening, words, publicUrl))
  const [first] = told
  if (first === undefined) {
    const text = `${words.test}: ${words.testBody}`
    return { text, blocks: [blockOf(text)] }
  }
  const text = happenings.length > 1 ? summaryOf(happenings, words) : first.headline
  const more = happenings.length > mostTold ? [blockOf(words.more(happenings.length - mostTold))] : []
  return { text: escapeChat(text), blocks: [...told.map((one) => blockOf(linesOf(one))), ...more] }
}

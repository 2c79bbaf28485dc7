import { notificationTexts as words } from '../../texts/settings.ts'
import { ForRole } from '../../ui/for-role.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { Channels } from './channels.tsx'
import { MyMails } from './mail-form.tsx'
import { Messages } from './messages.tsx'

/** What one is told of, where else this server tells it, and what did not arrive. */
export const NotificationsPage = () => (
  <Page title={words.title} lead={words.lead} size="sm">
    <Section title={words.mails} lead={words.mailsLead}>
      <MyMails />
    </Section>
    <Section title={words.channels} lead={words.channelsLead}>
      <ForRole least="owner">
        <Channels />
      </ForRole>
    </Section>
    <ForRole least="owner" hidden>
      <Section title={words.messages} lead={words.messagesLead}>
        <Messages />
      </Section>
    </ForRole>
  </Page>
)

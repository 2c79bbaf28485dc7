import { texts, houseTexts as words } from '../../texts/first.ts'
import { waysOutTexts } from '../../texts/settings.ts'
import { ForRole } from '../../ui/for-role.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { FileFormChoice } from './file-form.tsx'
import { Webhooks } from './webhooks.tsx'
import { WordPressSites } from './wordpress-sites.tsx'

/** Where articles go: WordPress sites, programs that are told, files. */
export const WaysOutPage = () => (
  <Page title={words.places.waysOut} lead={waysOutTexts.lead} size="sm">
    <Section title={texts.settings.wordpress} lead={texts.settings.wordpressLead}>
      <WordPressSites />
    </Section>
    <Section title={waysOutTexts.webhooks} lead={waysOutTexts.webhooksLead}>
      <ForRole least="editor">
        <Webhooks />
      </ForRole>
    </Section>
    <Section title={waysOutTexts.files} lead={waysOutTexts.filesLead}>
      <FileFormChoice />
    </Section>
  </Page>
)

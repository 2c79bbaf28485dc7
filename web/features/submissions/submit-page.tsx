import { Button, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { hasCode } from '../../api/problem.ts'
import { texts } from '../../texts/first.ts'
import { submitTexts } from '../../texts/submit.ts'
import { KeyCaps } from '../../ui/keys/key-caps.tsx'
import { useKeys } from '../../ui/keys/use-keys.ts'
import { Page } from '../../ui/page.tsx'
import { DuplicateWarning } from './duplicate-warning.tsx'
import { SubmitEstimate } from './submit-estimate.tsx'
import { SubmitFields } from './submit-fields.tsx'
import { SubmitProblem } from './submit-problem.tsx'
import { TemplateMenu } from './template-menu.tsx'
import './submit.css'
import { useSubmitForm } from './use-submit-form.ts'

/** The form by which a book is asked for. What is typed is kept until the server took it. */
export const SubmitPage = () => {
  const form = useSubmitForm()
  const { send, check } = form
  const again = hasCode(send.error, 'DUPLICATE_BOOK')
  useKeys([{ keys: 'Mod+Enter', label: submitTexts.send, run: () => form.submit(false), inPalette: false }])
  return (
    <Page
      title={texts.submit.title}
      lead={submitTexts.lead}
      size="sm"
      actions={
        <>
          <TemplateMenu draft={form.draft} onUse={form.begin} />
          <Button component={Link} to="/batch" variant="subtle">
            {texts.books.batch}
          </Button>
        </>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          form.submit(false)
        }}
      >
        <Stack gap="md">
          <SubmitFields
            draft={form.draft}
            filling={form.filling}
            reasons={form.reasons}
            addresses={check.addresses}
            opened={form.opened}
            onToggle={form.toggle}
            onChange={form.change}
          />
          {again ? null : <DuplicateWarning duplicates={check.duplicates} />}
          {send.isError ? (
            <SubmitProblem error={send.error} sending={send.isPending} onGoOn={() => form.submit(true)} />
          ) : null}
          <div className="submit-send">
            <SubmitEstimate />
            <span className="submit-keys" aria-hidden>
              <KeyCaps keys="Mod+Enter" size="xs" />
            </span>
            <Button type="submit" size="md" loading={send.isPending}>
              {submitTexts.send}
            </Button>
          </div>
        </Stack>
      </form>
    </Page>
  )
}

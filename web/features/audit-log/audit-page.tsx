import './audit-log.css'
import { Paper, Stack } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { auditTexts as words } from '../../texts/settings.ts'
import { DownloadLink } from '../../ui/download-link.tsx'
import { ForRole } from '../../ui/for-role.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { useMay } from '../../ui/use-role.ts'
import { AuditFilterBar } from './audit-filter.tsx'
import { AuditList } from './audit-list.tsx'
import { auditFilterOf } from './audit-search.ts'
import { VerifyLog } from './verify-log.tsx'

const Log = () => {
  const search = useSearch({ from: '/shell/settings/audit' })
  const navigate = useNavigate({ from: '/settings/audit' })
  return (
    <>
      <Section title={words.verifyTitle} lead={words.verifyLead}>
        <VerifyLog />
      </Section>
      <Paper p={{ base: 'sm', sm: 'md' }}>
        <Stack gap="md">
          <AuditFilterBar search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
          <AuditList
            filter={auditFilterOf(search)}
            narrow={Object.keys(search).length > 0}
            onClear={() => void navigate({ search: {}, replace: true })}
          />
        </Stack>
      </Paper>
    </>
  )
}

/** Who did what, newest first, and whether the log of it is whole. */
export const AuditPage = () => (
  <Page
    title={words.title}
    lead={words.lead}
    size="md"
    actions={
      useMay('owner') ? <DownloadLink path="/api/audit/export" fileName="audit.ndjson" label={words.export} /> : null
    }
  >
    <ForRole least="owner">
      <Log />
    </ForRole>
  </Page>
)

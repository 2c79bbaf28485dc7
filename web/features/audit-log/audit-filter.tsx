import { Button, Group, Select, TextInput } from '@mantine/core'
import { auditActions } from '../../../src/domain/audit-actions.ts'
import { auditActionTexts, auditTexts as words } from '../../texts/settings.ts'
import { type AuditSearch, auditSearchOf } from './audit-search.ts'
import { LookedFor } from './looked-for.tsx'

interface AuditFilterProps {
  readonly search: AuditSearch
  readonly onChange: (search: AuditSearch) => void
}

/** Narrows the log by what was done, by whom, to what and when. */
export const AuditFilterBar = ({ search, onChange }: AuditFilterProps) => {
  const change = (part: Readonly<Record<string, string | null>>) => onChange(auditSearchOf({ ...search, ...part }))
  return (
    <Group component="search" gap="sm" align="flex-end" aria-label={words.filter}>
      <Select
        label={words.action}
        placeholder={words.anyAction}
        searchable
        clearable
        className="audit-field"
        value={search.action ?? null}
        data={auditActions.map((action) => ({ value: action, label: auditActionTexts[action] }))}
        onChange={(action) => change({ action })}
      />
      <LookedFor
        label={words.actor}
        placeholder={words.actorHelp}
        value={search.actor ?? ''}
        onLook={(actor) => change({ actor })}
      />
      <LookedFor
        label={words.subject}
        placeholder={words.subjectHelp}
        value={search.subject ?? ''}
        onLook={(subject) => change({ subject })}
      />
      <TextInput
        label={words.from}
        type="date"
        className="audit-day"
        value={search.from ?? ''}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        label={words.until}
        type="date"
        className="audit-day"
        value={search.until ?? ''}
        onChange={(event) => change({ until: event.currentTarget.value })}
      />
      {Object.keys(search).length > 0 ? (
        <Button variant="subtle" onClick={() => onChange({})}>
          {words.clear}
        </Button>
      ) : null}
    </Group>
  )
}

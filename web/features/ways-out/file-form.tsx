import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FileForm, fileForms } from '../../../src/domain/file-form.ts'
import { answerOf, api } from '../../api/client.ts'
import { fileSettingsQuery } from '../../api/ways-out-queries.ts'
import { waysOutTexts as words } from '../../texts/settings.ts'
import { LockedFor } from '../../ui/for-role.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useMay } from '../../ui/use-role.ts'

/** Whom published files are written for. */
export const FileFormChoice = () => {
  const settings = useQuery(fileSettingsQuery())
  const choose = useAction({
    run: (form: FileForm) => answerOf(api.PUT('/api/config/files', { body: { form } })),
    said: words.formSaved,
  })
  const mayChange = useMay('owner')
  if (settings.isPending) return <Loading rows={1} />
  if (settings.isError) return <ProblemAlert error={settings.error} onRetry={() => void settings.refetch()} />
  return (
    <>
      <Select
        label={words.form}
        allowDeselect={false}
        maw="24rem"
        disabled={choose.isPending || mayChange !== true}
        value={settings.data.form}
        data={fileForms.map((form) => ({ value: form, label: words.forms[form] }))}
        onChange={(form) => {
          if (form !== null) choose.mutate(form)
        }}
      />
      {mayChange === false ? <LockedFor least="owner" /> : null}
      {choose.isError ? <ProblemAlert error={choose.error} /> : null}
    </>
  )
}

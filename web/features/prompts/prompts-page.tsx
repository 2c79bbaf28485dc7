import './prompts.css'
import { Alert, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { writingKinds } from '../../../src/domain/writing-kinds.ts'
import { promptsQuery } from '../../api/making-queries.ts'
import { houseTexts } from '../../texts/first.ts'
import { modelTexts, promptTexts as words } from '../../texts/settings.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useMay } from '../../ui/use-role.ts'
import { PromptDesk } from './prompt-desk.tsx'

/** What models are told: a prompt for each kind of writing, with versions, comparison and test run. */
export const PromptsPage = () => {
  const { kind = 'section' } = useSearch({ from: '/shell/settings/prompts' })
  const navigate = useNavigate({ from: '/settings/prompts' })
  const prompts = useQuery(promptsQuery())
  const may = useMay('editor')
  const history = prompts.data?.find(({ prompt_id: id }) => id === kind)
  return (
    <Page title={houseTexts.places.prompts} lead={words.lead} size="md">
      {may === false ? (
        <Alert color="gray" variant="light" role="note">
          {words.onlyEditors}
        </Alert>
      ) : null}
      {prompts.isError ? <ProblemAlert error={prompts.error} onRetry={() => void prompts.refetch()} /> : null}
      {history ? (
        <>
          <Select
            label={words.which}
            description={modelTexts.kinds[kind].what}
            maw={420}
            allowDeselect={false}
            value={kind}
            data={writingKinds.map((one) => ({ value: one, label: modelTexts.kinds[one].title }))}
            onChange={(next) => {
              const found = writingKinds.find((one) => one === next)
              if (found) void navigate({ search: { kind: found } })
            }}
          />
          <PromptDesk key={kind} history={history} may={may === true} />
        </>
      ) : prompts.isError ? null : (
        <Loading rows={6} />
      )}
    </Page>
  )
}

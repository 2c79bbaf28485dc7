import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { PromptHistory } from '../../../src/http/contract/catalogue.ts'
import { promptTexts as words } from '../../texts/settings.ts'
import { ViewTabs } from '../../ui/view-tabs.tsx'
import type { PromptSearch } from './prompt-search.ts'
import { promptViews } from './prompt-search.ts'
import { PromptTrial, usePromptTrial } from './prompt-trial.tsx'
import { PromptVersions } from './prompt-versions.tsx'
import { TemplateEditor } from './template-editor.tsx'

interface PromptDeskProps {
  readonly history: PromptHistory
  readonly may: boolean
}

/** One prompt: its text, its versions, and a test run. */
export const PromptDesk = ({ history, may }: PromptDeskProps) => {
  const search = useSearch({ from: '/shell/settings/prompts' })
  const navigate = useNavigate({ from: '/settings/prompts' })
  const trial = usePromptTrial(history.prompt_id)
  const { versions } = history
  const inUse = versions.find(({ labels }) => labels.includes('production')) ?? versions[0]
  const chosen = versions.find(({ version }) => version === search.version) ?? inUse
  if (!chosen || !inUse) return null
  const go = (part: { [K in keyof PromptSearch]: PromptSearch[K] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true })
  return (
    <ViewTabs views={promptViews} names={words.views} view={search.view ?? 'text'} onView={(view) => go({ view })}>
      <Tabs.Panel value="text">
        <TemplateEditor
          key={chosen.version}
          from={chosen}
          variables={history.variables}
          may={may}
          onSaved={(version) => go({ view: 'trial', version })}
        />
      </Tabs.Panel>
      <Tabs.Panel value="versions">
        <PromptVersions
          history={history}
          may={may}
          compared={search.view === 'versions' && search.compare !== undefined ? chosen.version : null}
          against={search.compare ?? inUse.version}
          onCompare={(version, against = inUse.version) =>
            go(version === null ? { compare: undefined } : { version, compare: against })
          }
          onEdit={(version) => go({ view: 'text', version })}
        />
      </Tabs.Panel>
      <Tabs.Panel value="trial">
        <PromptTrial
          history={history}
          version={chosen.version}
          may={may}
          trial={trial}
          onVersion={(version) => go({ version })}
        />
      </Tabs.Panel>
    </ViewTabs>
  )
}

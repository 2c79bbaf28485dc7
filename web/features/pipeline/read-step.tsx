import { Checkbox, Stack, Switch } from '@mantine/core'
import { texts } from '../../texts/first.ts'
import { pipelineTexts as words } from '../../texts/settings.ts'
import type { StepProps } from './step-props.ts'

const spoken = (name: string, on: boolean): string => `${name}: ${on ? words.on : words.off}`

const OpenSources = ({ view, change }: StepProps) => {
  const { open_sources: kinds } = view.settings
  const toggle = (kind: string, on: boolean) =>
    change({
      to: { open_sources: on ? [...kinds, kind] : kinds.filter((one) => one !== kind) },
      said: spoken(texts.source(kind), on),
    })
  return (
    <Checkbox.Group label={words.openSources} description={words.openSourcesHelp} value={[...kinds]}>
      <Stack gap={6} mt={8}>
        {view.open_sources.map((row) => (
          <Checkbox
            key={row.kind}
            value={row.kind}
            label={texts.source(row.kind)}
            disabled={row.missing.length > 0}
            description={row.missing.length > 0 ? words.needs(row.missing.join(', ')) : null}
            onChange={(event) => toggle(row.kind, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

/** What of the reading of sources can be turned off. */
export const ReadStep = (props: StepProps) => {
  const { view, change } = props
  const { web_search: search, browser } = view.settings
  const searchHelp =
    view.search_provider === null ? words.noSearch : `${words.webSearchHelp} ${words.searchWith(view.search_provider)}`
  return (
    <>
      <OpenSources {...props} />
      <Switch
        label={words.webSearch}
        description={searchHelp}
        checked={search && view.search_provider !== null}
        disabled={view.search_provider === null}
        onChange={({ currentTarget: { checked } }) =>
          change({ to: { web_search: checked }, said: spoken(words.webSearch, checked) })
        }
      />
      <Switch
        label={words.browser}
        description={view.browser_allowed ? words.browserHelp : words.noBrowser}
        checked={browser && view.browser_allowed}
        disabled={!view.browser_allowed}
        onChange={({ currentTarget: { checked } }) =>
          change({ to: { browser: checked }, said: spoken(words.browser, checked) })
        }
      />
    </>
  )
}

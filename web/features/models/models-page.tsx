import './models.css'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { budgetQuery, usualEstimateQuery, writersQuery } from '../../api/making-queries.ts'
import { configQuery } from '../../api/queries.ts'
import { houseTexts, texts } from '../../texts/first.ts'
import { modelTexts as words } from '../../texts/settings.ts'
import { LockedFor } from '../../ui/for-role.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useMay } from '../../ui/use-role.ts'
import { ModelForm } from '../settings/model-form.tsx'
import { ModelInUse } from '../settings/model-in-use.tsx'
import { BudgetForm } from './budget-form.tsx'
import { EstimateTable, PriceTable } from './price-tables.tsx'
import { ProviderKeys } from './provider-keys.tsx'
import { WritersForm } from './writers-form.tsx'

/** Who writes, with whose key, and what that may cost. */
export const ModelsPage = () => {
  const config = useQuery(configQuery())
  const budget = useQuery(budgetQuery())
  const writers = useQuery(writersQuery())
  const estimate = useQuery(usualEstimateQuery())
  const may = useMay('owner')
  const { data } = config
  return (
    <Page title={houseTexts.places.models} lead={words.lead} size="md">
      {may === false ? <LockedFor least="owner" /> : null}
      {config.isError ? <ProblemAlert error={config.error} onRetry={() => void config.refetch()} /> : null}
      {data && budget.data && writers.data ? (
        <fieldset disabled={may !== true} className="settings-lock">
          <Stack gap="lg">
            <Section title={texts.settings.model} lead={texts.settings.modelLead}>
              <ModelInUse model={data.model} providers={data.providers} />
              {may === true ? <ModelForm config={data} mayKeepKeyOnly /> : null}
            </Section>
            <Section title={words.keys} lead={words.keysLead}>
              <ProviderKeys providers={data.providers} mayTest={may === true} />
            </Section>
            <Section title={words.budget} lead={words.budgetLead}>
              <BudgetForm view={budget.data} />
            </Section>
            <Section title={words.writers} lead={words.writersLead}>
              <WritersForm stored={writers.data} providers={data.providers} />
            </Section>
          </Stack>
        </fieldset>
      ) : (
        <Loading rows={8} />
      )}
      {estimate.data ? (
        <Section title={words.estimate}>
          <EstimateTable estimate={estimate.data} />
        </Section>
      ) : null}
      {data ? (
        <Section title={words.prices} lead={words.pricesLead}>
          <PriceTable providers={data.providers} />
        </Section>
      ) : null}
    </Page>
  )
}

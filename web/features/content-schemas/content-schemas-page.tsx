import './content-schemas.css'
import { Alert, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ContentSchema } from '../../../src/domain/content-schema.ts'
import { schemasQuery, schemaVersionsQuery } from '../../api/making-queries.ts'
import { houseTexts, texts } from '../../texts/first.ts'
import { schemaTexts as words } from '../../texts/settings.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useMay } from '../../ui/use-role.ts'
import { SchemaEditor } from './schema-editor.tsx'

const keyOf = ({ schema_id: id, language }: ContentSchema): string => `${id}/${language}`
const nameOf = ({ title, language }: ContentSchema): string => `${title} · ${texts.common.language[language]}`

const Versions = ({ chosen, may }: { chosen: ContentSchema; may: boolean }) => {
  const versions = useQuery(schemaVersionsQuery(chosen.schema_id, chosen.language))
  if (versions.isError) return <ProblemAlert error={versions.error} onRetry={() => void versions.refetch()} />
  if (!versions.data) return <Loading rows={8} />
  const newest = versions.data[0] ?? chosen
  return <SchemaEditor key={`${keyOf(newest)}/${newest.version}`} versions={versions.data} newest={newest} may={may} />
}

/** What articles look like: one form for each language, edited section by section. */
export const ContentSchemasPage = () => {
  const { schema, language } = useSearch({ from: '/shell/settings/content-schemas' })
  const navigate = useNavigate({ from: '/settings/content-schemas' })
  const schemas = useQuery(schemasQuery())
  const may = useMay('editor')
  const chosen = schemas.data?.find((one) => one.schema_id === schema && one.language === language) ?? schemas.data?.[0]
  return (
    <Page title={houseTexts.places.contentSchemas} lead={words.lead} size="xl">
      {may === false ? (
        <Alert color="gray" variant="light" role="note">
          {words.onlyEditors}
        </Alert>
      ) : null}
      {schemas.isError ? <ProblemAlert error={schemas.error} onRetry={() => void schemas.refetch()} /> : null}
      {schemas.data && chosen ? (
        <>
          <Select
            label={words.which}
            maw={360}
            allowDeselect={false}
            value={keyOf(chosen)}
            data={schemas.data.map((one) => ({ value: keyOf(one), label: nameOf(one) }))}
            onChange={(next) => {
              const found = schemas.data.find((one) => keyOf(one) === next)
              if (found) void navigate({ search: { schema: found.schema_id, language: found.language } })
            }}
          />
          <Versions key={keyOf(chosen)} chosen={chosen} may={may === true} />
        </>
      ) : schemas.isError ? null : (
        <Loading rows={8} />
      )}
    </Page>
  )
}

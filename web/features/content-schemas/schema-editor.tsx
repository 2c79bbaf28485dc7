import { Tabs } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ContentSchema } from '../../../src/domain/content-schema.ts'
import { contentSchemaProblems } from '../../../src/domain/content-schemas/problems.ts'
import { contentSchemaBodySchema } from '../../../src/http/contract/catalogue.ts'
import { schemaTexts as words } from '../../texts/settings.ts'
import { useKeptDraft } from '../../ui/use-kept-draft.ts'
import { ViewTabs } from '../../ui/view-tabs.tsx'
import { JsonView } from './json-view.tsx'
import { Outline, SchemaProblems } from './outline.tsx'
import { RulesFields } from './rules-fields.tsx'
import { SaveBar } from './save-bar.tsx'
import { draftOf } from './schema-draft.ts'
import { schemaViews } from './schema-search.ts'
import { SectionList } from './section-list.tsx'
import { VersionsView } from './versions-view.tsx'

interface SchemaEditorProps {
  /** Newest first. */
  readonly versions: readonly ContentSchema[]
  readonly newest: ContentSchema
  readonly may: boolean
}

/** The visual editor of one content schema: sections, rules, versions, and what an article then looks like. */
export const SchemaEditor = ({ versions, newest, may }: SchemaEditorProps) => {
  const { view = 'sections', section = null } = useSearch({ from: '/shell/settings/content-schemas' })
  const navigate = useNavigate({ from: '/settings/content-schemas' })
  const stored = draftOf(newest)
  const { schema_id: id, language, version } = newest
  const kept = useKeptDraft(`content-schema.${id}.${language}.${version}`, stored, contentSchemaBodySchema)
  const { draft } = kept
  const editing = { draft, change: kept.change }
  const problems = contentSchemaProblems({ ...draft, version: 1 })
  const go = (part: { view?: (typeof schemaViews)[number]; section?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true })
  return (
    <>
      <div className="schema-desk">
        <fieldset disabled={!may} className="schema-fields">
          <ViewTabs views={schemaViews} names={words.views} view={view} onView={(next) => go({ view: next })}>
            <Tabs.Panel value="sections">
              <SectionList
                {...editing}
                problems={problems}
                open={section}
                onOpen={(role) => go({ section: role ?? undefined })}
              />
            </Tabs.Panel>
            <Tabs.Panel value="rules">
              <RulesFields {...editing} />
            </Tabs.Panel>
            <Tabs.Panel value="versions">
              <VersionsView {...editing} versions={versions} />
            </Tabs.Panel>
            <Tabs.Panel value="json">
              <JsonView {...editing} />
            </Tabs.Panel>
          </ViewTabs>
        </fieldset>
        <aside className="schema-aside" aria-label={words.outline}>
          <SchemaProblems problems={problems} />
          <Outline draft={draft} />
        </aside>
      </div>
      {may ? <SaveBar kept={kept} stored={stored} hasProblems={problems.length > 0} /> : null}
    </>
  )
}

import { useSessionStorage } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import type { SiteView } from '../../../src/http/contract/site-profile.ts'
import { answerOf, api } from '../../api/client.ts'
import { fieldReasons } from '../../api/problem.ts'
import { sitesQuery } from '../../api/site-queries.ts'
import { siteTexts } from '../../texts/sites.ts'
import { useAction } from '../../ui/use-action.ts'
import { areTagsChanged, bodyOf, draftOf, isChanged, type SiteDraft, tagProblems } from './site-draft.ts'
import { siteName } from './site-name.ts'

/** The form of one site. What is typed is kept in this tab until the server took it or it is discarded. */
export const useSiteForm = (site: SiteView) => {
  const { target, profile } = site
  const [typed, setTyped, forget] = useSessionStorage<SiteDraft | null>({
    key: `site-draft-${target}`,
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const client = useQueryClient()
  const changed = typed !== null && isChanged(typed, profile)
  // A row that was just added says nothing yet and stays all the same.
  const draft = typed !== null && (changed || typed.base === profile.updated_at) ? typed : draftOf(profile)
  const save = useAction({
    run: () => answerOf(api.PUT('/api/sites/{target}/profile', { params: { path: { target } }, body: bodyOf(draft) })),
    said: siteTexts.saved(siteName(site)),
    after: forget,
  })
  const discard = (): void => {
    save.reset()
    forget()
  }
  return {
    draft,
    changed,
    tagsChanged: areTagsChanged(draft, profile),
    /** Whether somebody saved the site after the draft was begun. */
    outdated: changed && draft.base !== profile.updated_at,
    sendable: tagProblems(draft).size === 0,
    reasons: fieldReasons(save.error),
    save,
    change: (change: Partial<SiteDraft>): void => setTyped({ ...draft, ...change }),
    discard,
    /** Lets what was typed go for what somebody else saved. */
    loadNewer: async (): Promise<void> => {
      await client.invalidateQueries(sitesQuery())
      discard()
    },
  }
}

/** The form of one site. */
export type SiteForm = ReturnType<typeof useSiteForm>

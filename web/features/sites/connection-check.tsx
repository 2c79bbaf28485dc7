import type { SiteCheck } from '../../../src/domain/site-check.ts'
import { answerOf, api } from '../../api/client.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { ConnectionFindings } from './connection-findings.tsx'

/** A site as it is typed. */
export interface TypedSite {
  readonly site_url: string
  readonly user: string
  readonly application_password: string
}

/** Examines the connection to a stored site. */
export const useStoredCheck = (credentialId: string) =>
  useAction({
    run: (): Promise<SiteCheck> =>
      answerOf(api.POST('/api/config/credentials/{id}/check', { params: { path: { id: credentialId } } })),
  })

/** Examines the connection to a site before it is stored. */
export const useTypedCheck = () =>
  useAction({
    run: ({ site_url, user, application_password }: TypedSite): Promise<SiteCheck> =>
      answerOf(api.POST('/api/config/credentials/check', { body: { site_url, user, application_password } })),
  })

interface CheckResultProps {
  readonly checking: { readonly data: SiteCheck | undefined; readonly isPending: boolean; readonly error: unknown }
}

/** What an examination found, or why there was none. */
export const CheckResult = ({ checking: { data, isPending, error } }: CheckResultProps) => {
  if (isPending) return null
  if (error !== null) return <ProblemAlert error={error} />
  return data === undefined ? null : <ConnectionFindings check={data} />
}

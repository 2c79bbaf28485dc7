import { texts } from '../texts/first.ts'
import { Loading } from './loading.tsx'
import { Page } from './page.tsx'

/** Holds the place of a whole page that is on its way. */
export const LoadingPage = () => (
  <Page title={texts.common.loading}>
    <Loading />
  </Page>
)

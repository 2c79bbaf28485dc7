import type { Publication } from '../../../domain/submission.ts'
import type { PublishRequest } from '../../../ports/publisher.ts'
import type { Mark } from './marker.ts'
import type { Posts } from './posts.ts'
import type { RestClient } from './rest-client.ts'
import type { SiteUser } from './sign-in.ts'
import type { SiteIndex } from './site-index.ts'
import type { SiteReport } from './site-report.ts'

/** One article on its way to one site. */
export interface Delivery {
  readonly request: PublishRequest
  readonly client: RestClient
  /** The posts of the kind that the article is to be one of. */
  readonly posts: Posts
  readonly site: SiteIndex
  readonly user: SiteUser | null
  readonly mark: Mark
  /** What the ledger knows to stand at this site. */
  readonly earlier: Publication | null
  readonly report: SiteReport
}

import type { SiteFinding } from '../../../../domain/site-check.ts'
import { routeAt } from './address.ts'
import { notice } from './finding.ts'
import type { Answer, NoAnswer, Probe } from './probe.ts'
import { refusalOf } from './read-answer.ts'

/** As large as a picture of a post may be, and as small as one can be made; in bytes. */
const sizes = [2 * 1024 * 1024, 512 * 1024] as const

const spoken = (bytes: number): string => `${Math.round(bytes / 1024)} KB`

/** Sends bytes without the name of a file, which WordPress refuses before it stores anything. */
const sendNamelessFile = (folder: URL, bytes: number, probe: Probe) =>
  probe(routeAt(folder, '/wp/v2/media'), {
    method: 'POST',
    signedIn: true,
    headers: { 'content-type': 'image/jpeg' },
    body: new Uint8Array(bytes),
    patience: 3,
  })

/** Whether all bytes arrived: WordPress then misses the name, otherwise it misses the bytes. */
const hasArrived = (answer: Answer | NoAnswer): boolean =>
  answer.kind === 'answer' && refusalOf(answer) === 'rest_upload_no_content_disposition'

/** Whether pictures get through; stores nothing at the site. @source WP_REST_Attachments_Controller::upload_from_data */
export const uploadLimit = async (folder: URL, probe: Probe): Promise<SiteFinding | null> => {
  const [large, small] = sizes
  const answer = await sendNamelessFile(folder, large, probe)
  if (hasArrived(answer)) return null
  // It was asked too often, which says nothing about sizes.
  if (answer.kind === 'answer' && answer.status === 429) return null
  const seen = answer.kind === 'answer' ? `status ${answer.status}` : answer.code
  const smaller = hasArrived(await sendNamelessFile(folder, small, probe))
  return notice(
    'upload_limit',
    `The site takes no file of ${spoken(large)} (${seen})${smaller ? `, but one of ${spoken(small)}` : `, nor one of ${spoken(small)}`}. ${smaller ? 'Larger pictures' : 'Pictures'} will be refused; articles are published without them.`,
    'Have the limit for the body of a request raised to at least 8 MB: client_max_body_size in nginx, LimitRequestBody or SecRequestBodyLimit in Apache, the limit of a CDN or of a security plugin. (The limits of PHP for uploads do not concern files that are sent this way.)',
    {
      rule: 'uploads_limited',
      values: { large: large / 1024, small: small / 1024, takes_small: smaller ? 'yes' : 'no' },
    },
  )
}

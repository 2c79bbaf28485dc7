import type { SourceKind } from '../domain/evidence.ts'
import type { Upload } from '../domain/submission.ts'
import type { Source } from '../ports/source.ts'
import { pageOfMhtml } from '../reading/mhtml.ts'
import { withoutPersonalParts } from '../reading/personal-parts.ts'

type Page = Pick<Upload, 'kind' | 'body'>

/**
 * A page of a known source as it may be stored: without what it shows of the one who saved it. Of a web archive only the page
 * in it is kept, because its other parts (frames, the same page as a picture) may show the same person. Pages of sources
 * that name no such parts, and whatever is no page, stay as they are.
 */
export const withoutVisitor = async <P extends Page>(
  sources: readonly Source[],
  kind: SourceKind,
  page: P,
): Promise<P> => {
  const selectors = sources.find((source) => source.kind === kind)?.personalParts
  if (selectors === undefined || (page.kind !== 'html' && page.kind !== 'mhtml')) return page
  const html = page.kind === 'html' ? page.body : (await pageOfMhtml(page.body))?.html
  return html === undefined ? page : { ...page, kind: 'html', body: withoutPersonalParts(html, selectors) }
}

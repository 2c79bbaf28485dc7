import type { z } from 'zod'
import type { Article } from '../../domain/article/article.ts'
import { type VersionOrigin, versionOrigins } from '../../domain/version-origin.ts'
import type { Store } from '../../ports/store.ts'
import type { articleVersionSchema } from '../contract/article.ts'

type VersionView = z.infer<typeof articleVersionSchema>

const viewVersion = (article: Article, current: number, origin: VersionOrigin): VersionView => {
  const { version, title, made_by, label, created_at, validation } = article
  const { word_count, green } = validation
  return { version, title, made_by, label, created_at, word_count, green, current: version === current, origin }
}

/** The versions of an article, newest first, each with what made it. */
export const viewVersions = async (
  store: Pick<Store, 'documents' | 'history' | 'steps'>,
  submissionId: string,
  current: number,
): Promise<VersionView[]> => {
  const [versions, history, steps, proposals] = await Promise.all([
    store.documents('articles', `${submissionId}/`),
    store.history(submissionId),
    store.steps(submissionId),
    store.documents('proposals', `${submissionId}/`),
  ])
  const origins = versionOrigins({ versions, history, steps, proposals })
  return versions
    .flatMap((article) => {
      const origin = origins.get(article.version)
      return origin === undefined ? [] : [viewVersion(article, current, origin)]
    })
    .reverse()
}

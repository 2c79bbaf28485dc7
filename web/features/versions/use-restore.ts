import { useQueryClient } from '@tanstack/react-query'
import type { Article } from '../../../src/domain/article/article.ts'
import { articleQuery, versionQuery } from '../../api/article-queries.ts'
import { answerOf, api } from '../../api/client.ts'
import { reviewTexts } from '../../texts/review.ts'
import { useAction } from '../../ui/use-action.ts'
import { useUndo } from '../../ui/use-undo.tsx'

const wordsOf = ({
  title,
  seo_title,
  slug,
  meta_description,
  excerpt,
  focus_keyword,
  disclosure,
  markdown,
  judgement,
}: Article) => ({
  title,
  seo_title,
  slug,
  meta_description,
  excerpt,
  focus_keyword,
  disclosure,
  markdown,
  judgement:
    judgement === null
      ? null
      : { sentences: [...judgement.sentences], rating: judgement.rating, read_it: judgement.read_it },
})

/** Makes the words of an older version the newest version; no version is lost, and it can be taken back. */
export const useRestore = (id: string) => {
  const client = useQueryClient()
  const undo = useUndo()
  const save = (base: number, article: Article) =>
    answerOf(
      api.PUT('/api/articles/{id}', {
        params: { path: { id } },
        body: { base_version: base, ...wordsOf(article) },
      }),
    )
  return useAction({
    run: async (version: number) => {
      const older = await client.fetchQuery(versionQuery(id, version))
      const { article: current } = await client.fetchQuery({ ...articleQuery(id), staleTime: 0 })
      const { article } = await save(current.version, older)
      return { from: version, to: article.version, current }
    },
    after: ({ from, to, current }) =>
      undo({ said: reviewTexts.versions.restored(from, to), undo: () => save(to, current) }),
  })
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type PreviewedPostView,
  type RetaggedPostView,
  retaggedAtOnce,
} from '../../../src/http/contract/affiliate-change.ts'
import { answerOf, api } from '../../api/client.ts'

type Tags = Readonly<Record<string, string>>

/** What a look at the live posts of a site showed. */
export interface LookedAt {
  readonly changeable: boolean
  readonly posts: readonly PreviewedPostView[]
}

/** What is done to which posts. */
export interface Chosen {
  readonly tags: Tags
  readonly posts: readonly PreviewedPostView[]
}

const look = async (target: string, tags: Tags, tell: (done: number) => void): Promise<LookedAt> => {
  const posts: PreviewedPostView[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const body = { affiliate_tags: { ...tags }, ...(cursor === undefined ? {} : { cursor }) }
    const page = await answerOf(
      api.POST('/api/sites/{target}/affiliate-change/preview', { params: { path: { target } }, body }),
    )
    if (!page.changeable) return { changeable: false, posts: [] }
    posts.push(...page.posts)
    tell(posts.length)
    cursor = page.next
  }
  return { changeable: true, posts }
}

const change = async (
  target: string,
  { tags, posts }: Chosen,
  tell: (done: number) => void,
): Promise<readonly RetaggedPostView[]> => {
  const results: RetaggedPostView[] = []
  for (let from = 0; from < posts.length; from += retaggedAtOnce) {
    const some = posts.slice(from, from + retaggedAtOnce).map(({ submission_id, external_id, content_hash }) => ({
      submission_id,
      external_id,
      content_hash: content_hash ?? '',
    }))
    const body = { affiliate_tags: { ...tags }, posts: some }
    const answer = await answerOf(
      api.POST('/api/sites/{target}/affiliate-change/apply', { params: { path: { target } }, body }),
    )
    results.push(...answer.posts)
    tell(results.length)
  }
  return results
}

/** Looks at the live posts of a site with other tags, and brings the tags into them, some posts at a time. */
export const useRetagging = (target: string) => {
  const client = useQueryClient()
  const [progress, setProgress] = useState(0)
  const begin = () => setProgress(0)
  const looking = useMutation({ mutationFn: (tags: Tags) => look(target, tags, setProgress), onMutate: begin })
  const changing = useMutation({
    mutationFn: (chosen: Chosen) => change(target, chosen, setProgress),
    onMutate: begin,
    onSettled: () => client.invalidateQueries(),
  })
  const reset = (): void => {
    looking.reset()
    changing.reset()
  }
  return { looking, changing, progress, reset }
}

/** A look at the live posts of a site, and what follows from it. */
export type Retagging = ReturnType<typeof useRetagging>

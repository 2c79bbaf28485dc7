import type { Finding } from '../article/article.ts'
import type { OwnPost } from '../own-post.ts'
import { foldText } from '../words.ts'
import { error, excerpt, type Gate, type GateContext, kindsOf, proseSentences, resultOf, tell } from './gate.ts'
import { indexOwnPosts, type OwnSentences, twinIn } from './originality-index.ts'

const named = ({ title, url }: OwnPost) => ({ title: excerpt(title), url })

/** An article that is published already is no other post. */
const isOther = ({ submission_id }: OwnPost, { world }: GateContext): boolean =>
  submission_id === null || submission_id !== world.knowledgeBase.submission_id

const checkTitles = (context: GateContext, index: OwnSentences): readonly Finding[] => {
  const { title, seo_title } = context.content
  const post = index.titles.get(foldText(title)) ?? null
  const seoPost = index.titles.get(foldText(seo_title)) ?? null
  const says = (place: 'title' | 'seo_title', held: OwnPost | null): readonly Finding[] =>
    held !== null && isOther(held, context) ? [error(tell('originality_title', { place, ...named(held) }))] : []
  return [...says('title', post), ...(seoPost === post ? [] : says('seo_title', seoPost))]
}

/**
 * Refuses sentences that are near-identical to sentences of the site's own posts, and a title that a post has already.
 * Sentences that tell a gap are left out: there is one way to say that no source says something.
 */
export const originalityGate: Gate = (context) => {
  const { ownPosts, schema } = context.world
  if (ownPosts.length === 0) return resultOf('originality', [])
  const index = indexOwnPosts(ownPosts, schema.language)
  const kinds = kindsOf(context)
  const findings = proseSentences(context).flatMap((sentence) => {
    if (kinds.get(sentence.sentence_id)?.kind === 'gap') return []
    const twin = twinIn(index, sentence.text, schema.language)
    if (twin === null || !isOther(twin.post, context)) return []
    return [error(tell('originality_sentence', { said: excerpt(sentence.text), ...named(twin.post) }), sentence)]
  })
  return resultOf('originality', [...findings, ...checkTitles(context, index)])
}

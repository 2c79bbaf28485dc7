import { namedPerson } from '../../../domain/article/published-person.ts'
import type { PreparedImage } from '../../../ports/images.ts'
import type { FiledArticle } from './published-form.ts'

/** A picture that lies beside the article. */
export interface FiledPicture extends Pick<PreparedImage, 'alt' | 'caption' | 'credit' | 'width' | 'height'> {
  /** The name of its file. */
  readonly file: string
}

/** How an article is filed: what was chosen for it, else what the site profile says. */
export interface Filing {
  /** From the top, each once: generators of sites know no categories inside categories. */
  readonly categories: readonly string[]
  readonly tags: readonly string[]
  /** Who signs, or null where nobody is named. */
  readonly author: string | null
  /** ISO 8601 UTC: from when it is to be shown. */
  readonly date: string
  /** ISO 8601 UTC: when this version was made. */
  readonly updated: string
  /** ISO 8601 UTC: when the site is to make it public; null at once. */
  readonly goesLiveAt: string | null
  readonly picture: FiledPicture | null
}

const extensions: Readonly<Record<PreparedImage['mediaType'], string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
}

const pictureOf = ({ image }: FiledArticle): FiledPicture | null => {
  if (!image) return null
  const { mediaType, alt, caption, credit, width, height } = image
  return { file: `cover.${extensions[mediaType]}`, alt, caption, credit, width, height }
}

const levels = (path: string): readonly string[] =>
  path
    .split('>')
    .map((name) => name.trim())
    .filter((name) => name !== '')

const categoriesOf = ({ options, profile }: FiledArticle): readonly string[] => {
  const chosen = options?.categories ?? []
  const paths = chosen.length > 0 ? chosen : [profile?.default_category ?? '']
  return [...new Set(paths.flatMap(levels))]
}

/** How an article is filed. */
export const filingOf = (filed: FiledArticle): Filing => {
  const { article, submission, options, profile, publishedAt } = filed
  const goesLiveAt = options?.go_live_at ? new Date(options.go_live_at).toISOString() : null
  return {
    categories: categoriesOf(filed),
    tags: [...new Set(options?.tags ?? [])],
    author: options?.author ?? profile?.author ?? namedPerson(submission.approved_by),
    date: goesLiveAt ?? publishedAt ?? article.created_at,
    updated: article.created_at,
    goesLiveAt,
    picture: pictureOf(filed),
  }
}

import type { ArticleLanguage } from '../../../../domain/content-schema.ts'
import type { PreparedImage } from '../../../../ports/images.ts'
import { block, escaped } from './block.ts'

/** A picture as the site holds it. */
export interface SiteImage {
  readonly id: number
  readonly url: string
}

/** A picture with its words for those who do not see it; whose it is stands under it. */
export const imageBlock = ({ id, url }: SiteImage, { alt, caption, credit }: PreparedImage): string => {
  const under = [caption, credit].filter((text) => text !== null && text !== '').map((text) => escaped(text ?? ''))
  const figcaption =
    under.length === 0 ? '' : `<figcaption class="wp-element-caption">${under.join(' · ')}</figcaption>`
  const picture = `<img src="${escaped(url)}" alt="${escaped(alt)}" class="wp-image-${id}"/>`
  const html = `<figure class="wp-block-image size-full">${picture}${figcaption}</figure>`
  return block('image', html, { id, sizeSlug: 'full', linkDestination: 'none' })
}

const words: Readonly<Record<ArticleLanguage, string>> = { en: 'Picture', 'pt-BR': 'Imagem' }

/** Whose the picture of a post is, for where themes show it without its credit; empty where that is not known. */
export const creditBlock = ({ credit }: Pick<PreparedImage, 'credit'>, language: ArticleLanguage): string =>
  credit === null || credit === ''
    ? ''
    : block('paragraph', `<p class="pigmeu-credit has-small-font-size">${words[language]}: ${escaped(credit)}</p>`, {
        className: 'pigmeu-credit',
        fontSize: 'small',
      })

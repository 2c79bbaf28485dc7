import type { ArticleTree } from '../article/parse.ts'
import type { Link } from '../article/plain-text.ts'
import { countWords } from '../words.ts'
import { type Keyword, keywordOf, sameKeywords } from './keyword.ts'
import { charactersOf, row, type SeoRow } from './seo-row.ts'
import { tellSeo } from './seo-sentences.ts'

const fileEnding = /\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?)$/iu
/** Names that cameras and programs give. */
const cameraName =
  /^(?:img|image|imagem|dsc|dscn|pxl|photo|foto|screenshot|screen[-_ ]?shot|captura|cover|capa|untitled)?[-_ ]?\(?\d*\)?$/iu
/** Words below which an image is named, not described. */
const wordsNeeded = 3
/** Beyond this a screen reader speaks a paragraph. */
const longest = 200

const lastPart = (url: string): string => url.split(/[?#]/u)[0]?.split('/').at(-1) ?? ''

/** What is wrong with the words that stand for an image, with what is told of it; null where nothing is. */
const faultOf = ({ text, url }: Link, keyword: Keyword): { fault: string; told: string } | null => {
  const words = text.replaceAll(/\s+/gu, ' ').trim()
  if (words === '') return { fault: 'none', told: '' }
  if (fileEnding.test(words) || cameraName.test(words) || words === lastPart(url) || /^\S*[_/]\S*$/u.test(words))
    return { fault: 'file_name', told: words }
  if (sameKeywords(keyword, keywordOf(words, keyword.language))) return { fault: 'keyword', told: words }
  if (countWords(words) < wordsNeeded) return { fault: 'name', told: words }
  return charactersOf(words) > longest ? { fault: 'long', told: `${charactersOf(words)}` } : null
}

const imagesOf = ({ preamble, sections }: ArticleTree): readonly Link[] =>
  [...preamble, ...sections.flatMap(({ blocks }) => blocks)].flatMap(({ links }) => links.filter(({ image }) => image))

/** Looks at the words that stand for the article's images, for those who cannot see them. */
export const altText = (tree: ArticleTree, keyword: Keyword): SeoRow => {
  const images = imagesOf(tree)
  if (images.length === 0) return row('alt_text', 'pass', tellSeo('alt_no_images', {}))
  const faulty = images.flatMap((image) => {
    const fault = faultOf(image, keyword)
    return fault === null ? [] : [{ image: lastPart(image.url) || image.url, ...fault }]
  })
  if (faulty.length === 0) return row('alt_text', 'pass', tellSeo('alt_described', {}))
  const told = {
    images: faulty.map(({ image }) => image),
    faults: faulty.map(({ fault }) => fault),
    texts: faulty.map(({ told: words }) => words),
  }
  return row('alt_text', 'fail', tellSeo('alt_faults', told))
}

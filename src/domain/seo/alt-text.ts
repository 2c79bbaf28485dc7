import type { ArticleTree } from '../article/parse.ts'
import type { Link } from '../article/plain-text.ts'
import { countWords } from '../words.ts'
import { type Keyword, keywordOf, sameKeywords } from './keyword.ts'
import { charactersOf, row, type SeoRow } from './seo-row.ts'

const fileEnding = /\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?)$/iu
/** Names that cameras and programs give. */
const cameraName =
  /^(?:img|image|imagem|dsc|dscn|pxl|photo|foto|screenshot|screen[-_ ]?shot|captura|cover|capa|untitled)?[-_ ]?\(?\d*\)?$/iu
/** Words below which an image is named, not described. */
const wordsNeeded = 3
/** Beyond this a screen reader speaks a paragraph. */
const longest = 200

const lastPart = (url: string): string => url.split(/[?#]/u)[0]?.split('/').at(-1) ?? ''

/** What is wrong with the words that stand for an image, or null. */
const faultOf = ({ text, url }: Link, keyword: Keyword): string | null => {
  const words = text.replaceAll(/\s+/gu, ' ').trim()
  if (words === '') return 'has no alt text: say what is to be seen on it'
  if (fileEnding.test(words) || cameraName.test(words) || words === lastPart(url) || /^\S*[_/]\S*$/u.test(words))
    return `has a file name for an alt text ("${words}"): say what is to be seen on it`
  if (sameKeywords(keyword, keywordOf(words, keyword.language)))
    return `has nothing but the focus keyword for an alt text ("${words}"): say what is to be seen on it`
  if (countWords(words) < wordsNeeded)
    return `has an alt text ("${words}") that names and does not describe: say what is to be seen on it`
  return charactersOf(words) > longest
    ? `has an alt text of ${charactersOf(words)} characters: a sentence is enough`
    : null
}

const imagesOf = ({ preamble, sections }: ArticleTree): readonly Link[] =>
  [...preamble, ...sections.flatMap(({ blocks }) => blocks)].flatMap(({ links }) => links.filter(({ image }) => image))

/** Looks at the words that stand for the article's images, for those who cannot see them. */
export const altText = (tree: ArticleTree, keyword: Keyword): SeoRow => {
  const images = imagesOf(tree)
  if (images.length === 0) return row('alt_text', 'pass', 'There are no images that need an alt text.')
  const faults = images.flatMap((image) => {
    const fault = faultOf(image, keyword)
    return fault === null ? [] : [`the image "${lastPart(image.url) || image.url}" ${fault}`]
  })
  const [first = ''] = faults
  if (first === '') return row('alt_text', 'pass', 'Every image has an alt text that describes it.')
  return row('alt_text', 'fail', `${first.charAt(0).toUpperCase()}${faults.join('; ').slice(1)}.`)
}

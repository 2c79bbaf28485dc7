import { micromark } from 'micromark'
import { jsonLdScript } from '../../../domain/article/json-ld.ts'
import { publishedJsonLd } from '../../../domain/article/published-json-ld.ts'
import { withMarkedLinks } from '../../../domain/article/published-links.ts'
import { type FiledPicture, filingOf } from './filing.ts'
import { editionOf, type FiledArticle } from './published-form.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const figure = ({ file, alt, caption, credit, width, height }: FiledPicture): string => {
  const said = [caption, credit].filter((one) => one !== null && one.trim() !== '').map((one) => escaped(one ?? ''))
  const below = said.length === 0 ? '' : `<figcaption>${said.join(' · ')}</figcaption>`
  return `<figure><img src="${file}" alt="${escaped(alt)}" width="${width}" height="${height}">${below}</figure>\n`
}

/** The published form of an article as a page that stands alone. HTML inside the Markdown is shown as text, links with scripts are dropped. */
export const htmlPage = (filed: FiledArticle): string => {
  const { article } = filed
  const { picture } = filingOf(filed)
  const { markdown, linksEarn } = editionOf(filed)
  const body = withMarkedLinks(micromark(markdown), linksEarn)
  return `<!doctype html>
<html lang="${escaped(article.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(article.seo_title)}</title>
<meta name="description" content="${escaped(article.meta_description)}">
${jsonLdScript(publishedJsonLd(filed))}
</head>
<body>
<article>
<h1>${escaped(article.title)}</h1>
${article.label === null ? '' : `<p><small>${escaped(article.label)}</small></p>\n`}${picture === null ? '' : figure(picture)}${body}
</article>
</body>
</html>
`
}

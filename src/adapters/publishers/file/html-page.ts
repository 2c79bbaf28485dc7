import { micromark } from 'micromark'
import type { Article } from '../../../domain/article/article.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The article as a page that stands alone. HTML inside the Markdown is shown as text, links with scripts are dropped. */
export const htmlPage = (article: Article): string => `<!doctype html>
<html lang="${escaped(article.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(article.seo_title)}</title>
<meta name="description" content="${escaped(article.meta_description)}">
</head>
<body>
<article>
<h1>${escaped(article.title)}</h1>
${article.label === null ? '' : `<p><small>${escaped(article.label)}</small></p>\n`}${micromark(article.markdown)}
</article>
</body>
</html>
`

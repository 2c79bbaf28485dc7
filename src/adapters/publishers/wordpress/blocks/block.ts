/** Text that stays text where WordPress takes HTML, as in a title. */
export const withoutHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Text that stays text in a post or an attribute: no HTML, and no shortcode, which WordPress would run. */
export const escaped = (text: string): string =>
  withoutHtml(text).replaceAll('"', '&quot;').replaceAll('[', '&#091;').replaceAll(']', '&#093;')

/**
 * One block between its delimiters, as the block editor writes it.
 * @param attributes what the block's HTML does not tell; numbers, switches and plain words, which need no escaping
 * @source https://developer.wordpress.org/block-editor/getting-started/fundamentals/markup-representation-block/
 */
export const block = (
  name: string,
  html: string,
  attributes: Readonly<Record<string, number | boolean | string>> = {},
): string => {
  const given = Object.keys(attributes).length === 0 ? '' : ` ${JSON.stringify(attributes)}`
  return `<!-- wp:${name}${given} -->\n${html}\n<!-- /wp:${name} -->`
}

/** A paragraph of words that are HTML already. */
export const paragraph = (html: string): string => block('paragraph', `<p>${html}</p>`)

/** Blocks one after the other, as the block editor parts them. */
export const joined = (blocks: readonly string[]): string => blocks.filter((text) => text !== '').join('\n\n')

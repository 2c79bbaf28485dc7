import { isShopLink } from '../../../../domain/article/published-links.ts'
import { hostOf } from '../../../../domain/article/world.ts'
import type { ArticleLanguage } from '../../../../domain/content-schema.ts'
import type { PublishRequest } from '../../../../ports/publisher.ts'
import { block, escaped, joined } from './block.ts'

const words: Readonly<Record<ArticleLanguage, (shop: string) => string>> = {
  en: (shop) => `See the book at ${shop}`,
  'pt-BR': (shop) => `Ver o livro em ${shop}`,
}

const button = (url: string, text: string): string =>
  block(
    'button',
    `<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="${escaped(url)}">${escaped(text)}</a></div>`,
  )

/**
 * A button to the book at each shop that the article's sources read, the first address of a shop only; empty where no source is a shop.
 * A page that turned out to be a wall or another book is no place to send readers to.
 */
export const shopButtons = (snapshots: PublishRequest['snapshots'], language: ArticleLanguage): string => {
  const shops = new Map<string, string>()
  for (const { outcome, url, final_url } of snapshots) {
    const address = [final_url, url].find((one) => one !== null && isShopLink(one)) ?? null
    const shop = address === null ? null : hostOf(address)
    if (outcome === 'content' && address !== null && shop !== null && !shops.has(shop)) shops.set(shop, address)
  }
  if (shops.size === 0) return ''
  const buttons = [...shops].map(([shop, address]) => button(address, words[language](shop)))
  return block('buttons', `<div class="wp-block-buttons">${joined(buttons)}</div>`)
}

import { tellBook } from '../../../domain/refusals/books.ts'
import { refusedField } from '../../../domain/refusals/refused-fields.ts'
import type { SourceIdentity } from '../../../ports/source.ts'
import { bareHost } from '../../../reading/hosts.ts'

/**
 * Recognises the address of an article (`https://en.wikipedia.org/wiki/Title`), of the page for telephones too.
 * @throws INVALID_INPUT when it is Wikipedia's but names no article
 */
export const identify = (url: URL): SourceIdentity | null => {
  const language = /^([a-z][a-z-]{1,11})\.(?:m\.)?wikipedia\.org$/.exec(bareHost(url))?.[1]
  if (language === undefined) return null
  const path = /^\/wiki\/(.+)$/.exec(url.pathname)?.[1]
  const title = path === undefined ? '' : decodeURIComponent(path).replaceAll('_', ' ')
  if (title === '' || /^(?:Special|Spezial|Especial|File|Category|Talk|User|Help|Wikipedia|Portal):/.test(title)) {
    throw refusedField('url', tellBook('wikipedia_without_article', {}), { subject: '' })
  }
  const origin = url.hostname.endsWith('.localhost') ? url.origin : `https://${language}.wikipedia.org`
  const place = encodeURIComponent(title.replaceAll(' ', '_'))
  return { canonicalUrl: `${origin}/wiki/${place}`, identityKeys: [`wikipedia:${language}:${title}`] }
}

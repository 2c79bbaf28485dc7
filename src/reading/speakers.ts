import type { PassageKind, Voice } from '../domain/evidence.ts'
import { bareHost } from './hosts.ts'
import type { Page } from './page.ts'
import { jsonLdObjects, statesBook, typesOf } from './structured/book-node.ts'

/** Who speaks on a page, and what its plain text is. */
export interface Speaker {
  readonly voice: Voice
  readonly kind: PassageKind
}

/** Domains whose pages speak for someone known. Others are judged by what the page states of itself. */
const known: Readonly<Partial<Record<Voice, string>>> = {
  publisher:
    'oreilly.com oreilly.co.jp manning.com packtpub.com pragprog.com nostarch.com mitpress.mit.edu apress.com springer.com link.springer.com wiley.com pearson.com informit.com leanpub.com mkp.com elsevier.com routledge.com crcpress.com cambridge.org global.oup.com press.princeton.edu yalebooks.yale.edu penguinrandomhouse.com harpercollins.com hachettebookgroup.com simonandschuster.com macmillan.com suhrkamp.de hanser-fachbuch.de dpunkt.de rheinwerk-verlag.de rheinwerk-computing.de mitp.de eyrolles.com dunod.com editions-eni.fr casadocodigo.com.br novatec.com.br altabooks.com.br bookman.com.br grupogen.com.br anaya.es alfaomega.com.mx hoepli.it apogeonline.com',
  seller:
    'barnesandnoble.com bookshop.org waterstones.com blackwells.co.uk bookdepository.com thalia.de hugendubel.de buecher.de lehmanns.de fnac.com decitre.fr casadellibro.com ibs.it lafeltrinelli.it livrariacultura.com.br travessa.com.br estantevirtual.com.br bol.com bookwalker.jp ebooks.com kobo.com abebooks.com powells.com',
  reference:
    'wikipedia.org wikidata.org britannica.com worldcat.org d-nb.info portal.dnb.de loc.gov openlibrary.org douban.com librarything.com dblp.org',
}

const byDomain: readonly (readonly [domain: string, voice: Voice])[] = Object.entries(known).flatMap(
  ([voice, domains]) => domains.split(' ').map((domain) => [domain, voice as Voice] as const),
)

const knownVoice = (url: URL): Voice | null => {
  const host = bareHost(url)
  return byDomain.find(([domain]) => host === domain || host.endsWith(`.${domain}`))?.[1] ?? null
}

const reviewWords =
  /\breview(?:s|ed)?\b|rezension|buchbesprechung|\brezi\b|critique|reseña|recensione|resenha|recensie|kritik\b/i

const statedVoice = (page: Page): Voice => {
  const objects = jsonLdObjects(page)
  const types = new Set(objects.flatMap(typesOf))
  if (types.has('Review') || [...types].some((type) => /Article|BlogPosting/.test(type))) return 'critic'
  const sells = objects.some((object) => object['offers'] !== undefined) || page.one('[itemprop="offers"]') !== null
  return sells && (statesBook(page) || types.has('Product')) ? 'seller' : 'critic'
}

const kinds: Readonly<Partial<Record<Voice, PassageKind>>> = { publisher: 'description', seller: 'description' }

/** Tells who speaks on a page that no source of its own reads: by its domain, else by what it states of itself. */
export const speakerOf = (page: Page, url: URL | null): Speaker => {
  const voice = (url === null ? null : knownVoice(url)) ?? statedVoice(page)
  const titles = `${page.title ?? ''} ${page.text('h1') ?? ''} ${url?.pathname.replace(/[-_/]/g, ' ') ?? ''}`
  const stated = jsonLdObjects(page).some((object) => typesOf(object).includes('Review'))
  const isReview = voice === 'critic' && (stated || reviewWords.test(titles))
  return { voice, kind: isReview ? 'review' : (kinds[voice] ?? 'body') }
}

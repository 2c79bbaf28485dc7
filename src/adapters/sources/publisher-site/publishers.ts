import { isbn10From13 } from '../../../reading/identifiers.ts'

/** What a publisher's address is made of. */
export interface AddressParts {
  /** Thirteen digits; null where the book's is not known. */
  readonly isbn: string | null
  /** The ISBN with its hyphens as this publisher's range sets them, for addresses that are DOIs; null where not known. */
  readonly hyphenated: string | null
  /** The title without its subtitle as words joined by hyphens; empty for titles in other scripts. */
  readonly slug: string
}

/** A publisher whose book pages can be found without a search. */
export interface Publisher {
  readonly name: string
  /** Domains whose book pages it answers for. */
  readonly domains: readonly string[]
  /** Beginnings of its ISBN-13s, without hyphens: they tell whose book it is before anybody is asked. */
  readonly prefixes: readonly string[]
  /** Where a book's page may be, most likely first; `{isbn}`, `{isbn10}`, `{hyphenated}` and `{slug}` are filled in. */
  readonly patterns: readonly string[]
  /** What the path of a book's page looks like. An ISBN in it is found by its digits. */
  readonly path: RegExp
  /** Whether it also shows other publishers' books, found by their ISBN. */
  readonly showsOthers?: true
}

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/**
 * Publishers of technical books and the addresses of their book pages.
 * The patterns follow addresses as they are published; they have not been verified against the live sites.
 */
export const publishers: readonly Publisher[] = [
  {
    name: 'Manning',
    domains: ['manning.com'],
    prefixes: list('978161729 978163343 978163835 9781933988 9781932394 9781935182 9781884777 9781930110'),
    patterns: ['https://www.manning.com/books/{slug}'],
    path: /^\/books\/[\w-]+\/?$/,
  },
  {
    name: 'Packt',
    domains: ['packtpub.com'],
    prefixes: list(
      '978178216 978178217 978178328 978178355 978178398 978178439 978178528 978178588 978178646 978178712 978178728 978178829 978178839 978178847 978178862 978178883 978178899 978178913 978178934 978178953 978178961 978178980 978178995 978180020 978180056 978180107 978180181 978180323 978180324 978180461 978180512 978183508 978183546 978183588 978183620 978183763 978183855 978183864 978183882 978183898 978183921 978184719 978184951 978184968 978184969',
    ),
    patterns: [
      'https://www.packtpub.com/en-us/product/{slug}-{isbn}',
      'https://www.packtpub.com/product/{slug}/{isbn}',
    ],
    path: /^(?:\/[a-z]{2}-[a-z]{2})?\/product\/[\w-]+(?:\/\d{13})?\/?$/,
  },
  {
    name: 'No Starch Press',
    domains: ['nostarch.com'],
    prefixes: list('978159327 97817185 9781886411'),
    patterns: ['https://nostarch.com/{slug}'],
    path: /^\/(?!catalog\/?$|about|blog|contact|cart|media|login|search|giftcard|faq|jobs|terms|privacy)[\w-]+\/?$/,
  },
  {
    name: 'Apress',
    domains: ['apress.com'],
    prefixes: list('97814302 97814842 978159059 9781893115 97988688'),
    patterns: ['https://link.springer.com/book/10.1007/{hyphenated}', 'https://link.springer.com/book/{isbn}'],
    path: /^\/(?:[a-z]{2}\/)?(?:book\/)?\d{13}\/?$/,
  },
  {
    name: 'Springer',
    domains: ['link.springer.com', 'springer.com'],
    prefixes: list(
      '9783540 9783642 9783662 9783658 9783319 9783030 9783031 978038 97814471 97814612 97814613 97814614 97814684 97814757 97814899 97814939 978184628 978184800 978184882 978184996 978185233 97898110 97898113 97898115 97898116 97898119 97898199',
    ),
    patterns: ['https://link.springer.com/book/10.1007/{hyphenated}', 'https://link.springer.com/book/{isbn}'],
    path: /^\/(?:[a-z]{2}\/)?book\/(?:10\.1007\/)?[\dXx-]{13,17}\/?$/,
  },
  {
    name: 'Pearson',
    domains: ['informit.com', 'pearson.com'],
    prefixes: list('978013 9780201 9780321 9780672 9780735 9780768 9780789 978158713 978158720'),
    patterns: ['https://www.informit.com/title/{isbn}', 'https://www.informit.com/store/{slug}-{isbn}'],
    path: /^\/(?:title\/\d{9,13}[\dXx]?|store\/[\w-]+\d{13}|[\w/-]+\/P\d+(?:\/\d{13})?)\/?$/,
  },
  {
    name: 'MIT Press',
    domains: ['mitpress.mit.edu'],
    prefixes: list('9780262'),
    patterns: ['https://mitpress.mit.edu/{isbn}/{slug}/', 'https://mitpress.mit.edu/books/{slug}'],
    path: /^\/(?:\d{13}(?:\/[\w-]+)?|books\/[\w-]+)\/?$/,
  },
  {
    name: 'O’Reilly',
    domains: ['oreilly.com'],
    prefixes: list('97814919 97814920 97814493 97810981 9780596 978156592'),
    patterns: ['https://www.oreilly.com/library/view/-/{isbn}/', 'https://www.oreilly.com/catalog/{isbn10}/'],
    path: /^\/(?:library\/view\/[^/]+\/\d{9,13}[\dXx]?|library\/cover\/\d{13}|catalog\/\d{9,13}[\dXx]?)\/?$/,
    showsOthers: true,
  },
]

/** Where Springer's and Apress' ranges set the hyphens of an ISBN, by the lengths of its parts. */
const hyphens: readonly { readonly lengths: readonly number[]; readonly prefixes: readonly string[] }[] = [
  {
    lengths: [3, 1, 3, 5, 1],
    prefixes: list('9780387 9783540 9783642 9783662 9783658 9783319 9783030 9783031'),
  },
  {
    lengths: [3, 1, 4, 4, 1],
    prefixes: list(
      '97814302 97814471 97814612 97814613 97814614 97814684 97814757 97814842 97814899 97814939 97988688',
    ),
  },
  { lengths: [3, 1, 5, 3, 1], prefixes: list('978184628 978184800 978184882 978184996 978185233') },
  { lengths: [3, 3, 2, 4, 1], prefixes: list('97898110 97898113 97898115 97898116 97898119 97898199') },
]

/** An ISBN with hyphens, for the ranges whose pages need them; null for others. */
export const hyphenated = (isbn: string): string | null => {
  const lengths = hyphens.find(({ prefixes }) => prefixes.some((prefix) => isbn.startsWith(prefix)))?.lengths
  if (lengths === undefined) return null
  let start = 0
  return lengths
    .map((length) => {
      start += length
      return isbn.slice(start - length, start)
    })
    .join('-')
}

/** A pattern's address for a book, or null when the book lacks a part that it needs. */
export const addressOf = (pattern: string, { isbn, hyphenated: withHyphens, slug }: AddressParts): string | null => {
  const parts: Readonly<Record<string, string | null>> = {
    isbn,
    isbn10: isbn === null ? null : isbn10From13(isbn),
    hyphenated: withHyphens,
    slug: slug === '' ? null : slug,
  }
  let lacks = false
  const address = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const part = parts[name] ?? null
    if (part === null) lacks = true
    return part ?? ''
  })
  return lacks ? null : address
}

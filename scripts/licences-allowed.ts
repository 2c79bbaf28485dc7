/** Licences under which anything may be installed: they ask for their notice, and for nothing of our own code. */
export const allowedLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

/** A package that is installed although its licence is not on the list, or says none. */
export interface LicenceException {
  /** Whole names; a `*` at the end stands for the rest. */
  readonly name: string
  /** The licence that is meant; the exception ends when the package changes it. Null for a package that states none. */
  readonly licence: string | null
  /** Whether it holds for development only: then it must not be installed with the product. */
  readonly development: boolean
  readonly reason: string
}

/** Every package that needs a reason of its own. */
export const licenceExceptions: readonly LicenceException[] = [
  {
    name: '@img/sharp-libvips-*',
    licence: 'LGPL-3.0-or-later',
    development: false,
    reason: 'libvips, a shared library that whoever hosts the product may replace; used as it is, not changed',
  },
  {
    name: '@img/sharp-win32-*',
    licence: 'Apache-2.0 AND LGPL-3.0-or-later',
    development: false,
    reason: 'the same library beside its binding, for Windows',
  },
  {
    name: '@img/sharp-wasm32',
    licence: 'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
    development: false,
    reason: 'the same library for machines without a binary of their own',
  },
  {
    name: 'lightningcss*',
    licence: 'MPL-2.0',
    development: true,
    reason: 'builds style sheets for the web UI; used as it is, no part of what is built',
  },
  {
    name: 'axe-core',
    licence: 'MPL-2.0',
    development: true,
    reason: 'looks over the pages of the web UI in tests; used as it is, no part of the product',
  },
  {
    name: '@wordpress/block-serialization-default-parser',
    licence: 'GPL-2.0-or-later',
    development: true,
    reason: 'the parser of WordPress itself, with which tests read the posts that were made; no part of the product',
  },
]

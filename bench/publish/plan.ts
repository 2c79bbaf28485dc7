import { type FaultName, faultNames, faults } from '../../test/publish/faults/faults.ts'
import { createRandom } from '../../test/support/random.ts'
import { type WordPressVersion, wordPressVersions } from '../../test/support/wordpress/archive.ts'

/** A kind of site that is published at. */
export interface SiteKind {
  readonly version: WordPressVersion
  readonly plugin: boolean
}

/** How large a run is; all times in milliseconds. */
export interface Form {
  readonly sites: readonly SiteKind[]
  /** Books of each fault at each site. */
  readonly booksOfFault: number
  /** Workers killed, and held still for longer than their lease, at each site. */
  readonly kills: number
  readonly freezes: number
  readonly leaseMs: number
  readonly sweepEveryMs: number
}

const times = { leaseMs: 2_500, sweepEveryMs: 500 } as const

/** The whole matrix. */
export const fullForm: Form = {
  sites: wordPressVersions.flatMap((version) => [true, false].map((plugin) => ({ version, plugin }))),
  booksOfFault: 2,
  kills: 12,
  freezes: 4,
  ...times,
}

/** Every fault once, at two sites. */
export const shortForm: Form = {
  sites: [
    { version: '6.5', plugin: false },
    { version: '6.6', plugin: true },
  ],
  booksOfFault: 1,
  kills: 4,
  freezes: 1,
  ...times,
}

/** A book that is published, and what happens on the way. */
export interface PlannedBook {
  readonly id: string
  readonly title: string
  readonly slug: string
  readonly excerpt: string
  readonly categories: readonly string[]
  readonly tags: readonly string[]
  /** Books of one number show the same picture. */
  readonly picture: number
  /** The words that its text ends with. */
  readonly lastWords: string
  readonly isSticky: boolean
  /** Who publishes it: an author may make no categories and write no scripts, which must be told. */
  readonly user: 'editor' | 'author'
  readonly fault: FaultName
  /** The fault happens to the n-th request that it can happen to, from 1. */
  readonly nth: number
}

/** Pictures, shelves and tags are shared by neighbours, which are published at the same time. */
const sharing = { picture: 2, shelf: 4, tag: 3 } as const
/** Early enough to happen for certain; later ones may come when all is done. */
const certain = { write: 2, any: 6 } as const
const anywhere = { write: 6, any: 18 } as const

/** The last request that a fault of a book may happen to: of the first book of each fault one that comes for certain. */
const latestOf = (fault: FaultName, isFirst: boolean): number => {
  // Only what creates a post is sure to carry blocks.
  if (fault === '403 of a firewall') return 1
  const latest = isFirst ? certain : anywhere
  return 'hits' in faults[fault] ? latest.write : latest.any
}

/** The books of one site, each with its fault at an instant of the seed. */
export const planBooks = ({ booksOfFault }: Form, seed: number): readonly PlannedBook[] => {
  const random = createRandom(seed)
  return Array.from({ length: booksOfFault * faultNames.length }, (_, index) => {
    const fault = faultNames[index % faultNames.length] ?? '500 before'
    const number = String(index).padStart(3, '0')
    return {
      id: `book-${number}`,
      title: `Rings & Bytes ${number}`,
      slug: `rings-and-bytes-${number}`,
      excerpt: `What "Rings" number ${number} covers.`,
      categories: [`Reviews > Shelf ${Math.floor(index / sharing.shelf)}`, 'Reviews > C & C++'],
      tags: [`Tag ${Math.floor(index / sharing.tag)}`, 'Sérgio & Filhos'],
      picture: Math.floor(index / sharing.picture),
      lastWords: `Here ends number ${number}.`,
      isSticky: index % 7 === 0,
      user: index % 5 === 4 ? 'author' : 'editor',
      fault,
      nth: 1 + Math.floor(random() * latestOf(fault, index < faultNames.length)),
    }
  })
}

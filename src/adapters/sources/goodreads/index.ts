import { rightsSentences } from '../../../domain/kept-words/rights-sentences.ts'
import { defineSource } from '../../../ports/source.ts'
import { hostPattern } from '../../../reading/hosts.ts'
import { identify } from './address.ts'
import { read } from './read.ts'
import { goodreadsRules } from './rules.ts'

/** What a saved page shows of the one who saved it: account menu, shelves, own review, friends, forms. */
const personalParts = [
  // The present design.
  '.HeaderPersonalNav',
  '.HeaderUserNav',
  '.Header__userProfile',
  '#SocialReviews + div',
  '.BookActions',
  '.BookRatingStars',
  '.YourReview',
  '.MyReviewCard',
  // The older one.
  '[data-react-class="ReactComponents.HeaderStoreConnector"]',
  '.siteHeader__personal',
  '.personalNav',
  '.wtrButtonContainer',
  '.myActivity',
  '#myActivity',
  '.myRating',
  '#friendReviews',
  '#myReview',
  '#review_form',
  'input[name="authenticity_token"]',
  'meta[name="csrf-token"]',
]

/** Goodreads' book and author pages, of the present and the older design. */
export const source = defineSource({
  kind: 'goodreads',
  label: 'Goodreads',
  weight: 0.6,
  requestsPerSecond: 0.3,
  hosts: [hostPattern('goodreads.com')],
  fields: [...new Set(goodreadsRules.map(({ field }) => field))],
  rights: {
    store_hours: null,
    field_hours: {},
    show: 'all',
    quote_words: 50,
    images: 'none',
    reason: rightsSentences.readers_catalogue({}),
  },
  personalParts,
  identify,
  read,
})

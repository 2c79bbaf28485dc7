import { defineSource } from '../../../ports/source.ts'
import { hostPattern } from '../../../reading/hosts.ts'
import { identify } from './address.ts'
import { read } from './read.ts'

/** Goodreads' book pages, of the present and the older design. */
export const source = defineSource({
  kind: 'goodreads',
  label: 'Goodreads',
  weight: 0.8,
  requestsPerSecond: 0.3,
  hosts: [hostPattern('goodreads.com')],
  identify,
  read,
})

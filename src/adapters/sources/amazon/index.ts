import { defineSource } from '../../../ports/source.ts'
import { hostPattern } from '../../../reading/hosts.ts'
import { identify } from './address.ts'
import { marketplaces } from './marketplaces.ts'
import { read } from './read.ts'

/** Amazon's book and Kindle pages, of every shop in the table. */
export const source = defineSource({
  kind: 'amazon',
  label: 'Amazon',
  weight: 1,
  requestsPerSecond: 0.5,
  hosts: [
    ...marketplaces.map(({ domain }) => hostPattern(domain)),
    ...['amzn.to', 'a.co', 'amzn.eu', 'amzn.asia', 'amzn.com'].map(hostPattern),
  ],
  identify,
  read,
})

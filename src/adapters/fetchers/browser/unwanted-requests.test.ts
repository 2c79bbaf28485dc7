import { expect, it } from 'vitest'
import { isTracker } from './unwanted-requests.ts'

it.each([
  'google-analytics.com',
  'www.google-analytics.com',
  'SSL.Google-Analytics.com.',
  'a.b.doubleclick.net',
  'bat.bing.com',
])('%s only watches', (host) => {
  expect(isTracker(host)).toBe(true)
})

it.each([
  'google.com',
  'bing.com',
  'notdoubleclick.net',
  'doubleclick.net.example',
  'www.amazon.com',
  'localhost',
  '127.0.0.1',
])('%s is no tracker', (host) => {
  expect(isTracker(host)).toBe(false)
})

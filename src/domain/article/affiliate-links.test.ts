import { expect, test } from 'vitest'
import { earnsForSite, withAffiliateTags } from './affiliate-links.ts'

const tags = {
  'amazon.com': 'own-20',
  'amazon.com.br': 'nosso-20',
  'bookshop.org': '4321',
  'uk.bookshop.org': '99',
  'kobo.com': 'x',
}

test.each([
  ['https://www.amazon.com/dp/1', 'https://www.amazon.com/dp/1?tag=own-20'],
  ['https://amazon.com', 'https://amazon.com?tag=own-20'],
  ['https://www.amazon.com/dp/1?tag=foreign-20', 'https://www.amazon.com/dp/1?tag=own-20'],
  ['https://www.amazon.com/dp/1?a=%20b&tag=old-20&x=1#top', 'https://www.amazon.com/dp/1?a=%20b&tag=own-20&x=1#top'],
  ['https://www.amazon.com/dp/1?TAG=a&ascsubtag=b&%74ag=c&psc=1', 'https://www.amazon.com/dp/1?tag=own-20&psc=1'],
  ['https://www.amazon.com/dp/1?tag=own-20&tag=own-20', 'https://www.amazon.com/dp/1?tag=own-20'],
  ['https://www.amazon.com/dp/1?', 'https://www.amazon.com/dp/1?tag=own-20'],
  ['http://smile.amazon.com/dp/1#a?b', 'http://smile.amazon.com/dp/1?tag=own-20#a?b'],
  ['HTTPS://WWW.AMAZON.COM.BR/dp/1', 'HTTPS://WWW.AMAZON.COM.BR/dp/1?tag=nosso-20'],
  ['https://bookshop.org/a/1/9781234567897?x=1', 'https://bookshop.org/a/4321/9781234567897?x=1'],
  ['https://bookshop.org/a/1', 'https://bookshop.org/a/4321'],
  ['https://bookshop.org/p/books/a-title/18?ean=9781234567897', 'https://bookshop.org/a/4321/9781234567897'],
  ['https://uk.bookshop.org/book/9781234567897', 'https://uk.bookshop.org/a/99/9781234567897'],
])('%s becomes %s, and stays so', (url, tagged) => {
  expect(withAffiliateTags(url, tags)).toBe(tagged)
  expect(withAffiliateTags(tagged, tags)).toBe(tagged)
  expect(earnsForSite(url, tags)).toBe(true)
})

test.each([
  'https://www.amazon.de/dp/1?tag=foreign-21',
  'https://amazon.com.evil.example/dp/1',
  'https://amazon.com@evil.example/dp/1',
  'https://evil.example/?u=https://www.amazon.com/dp/1',
  'https://aws.amazon.com/books',
  'https://amzn.to/3xyz',
  'https://bookshop.org/lists/rings',
  'https://www.kobo.com/ebook/rings',
  'https://example.org/a/1/9781234567897',
  'mailto:a@amazon.com',
  '/amazon.com',
  '//www.amazon.com/dp/1',
  'https://',
  '',
])('%s is nobody’s to tag', (url) => {
  expect(withAffiliateTags(url, tags)).toBe(url)
  expect(earnsForSite(url, tags)).toBe(false)
})

test('an address that carries the tag already is left as it is', () => {
  const url = 'https://www.amazon.com/Rings-Bytes/dp/1/ref=x?keywords=a+b&tag=own-20&ascsubtag=here'
  expect(withAffiliateTags(url, tags)).toBe(url)
  expect(earnsForSite(url, tags)).toBe(true)
})

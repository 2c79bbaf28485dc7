import { expect, test } from 'vitest'
import type { Rights } from '../rights.ts'
import { mayShow, type PictureSource } from './picture-rights.ts'

const rights = (images: Rights['images']): Rights => ({
  store_hours: null,
  field_hours: {},
  show: 'all',
  quote_words: 0,
  images,
  reason: `pictures: ${images}`,
})

const source = (label: string, url: string | null, cover: string | null, images: Rights['images'] | null) => {
  const raw = cover ?? ''
  const one: PictureSource = {
    label,
    url,
    final_url: url,
    record: cover === null ? [] : [{ field: 'cover_image_url', value: cover, raw, rule: 'r', locator: 'l' }],
    ...(images === null ? {} : { rights: rights(images) }),
  }
  return one
}

const shop = source('A shop', 'https://www.shop.example/dp/1', 'https://m.pictures.example/I/71x._SL500_.jpg', 'none')
const press = source('The press', 'https://press.example/rings', 'https://press.example/rings.jpg', 'store')
const library = source('A library', 'https://library.example/b/1', 'https://covers.library.example/1.jpg', 'link')
const page = source('A page', 'https://page.example/', null, null)
const all = [shop, press, library, page]

test.each([
  ['the very address that a source gave', 'https://m.pictures.example/I/71x._SL500_.jpg'],
  ['another size of it, at the same host', 'https://m.pictures.example/I/71x._SL1500_.jpg'],
  ['another way to the same file', 'http://m.pictures.example/I/71x._SL500_.jpg?x=1'],
  ['a picture beside the pages of a source', 'https://shop.example/other.png'],
  ['a part of the site of a source', 'https://images.shop.example/other.png'],
  ['a stand-in of the source', 'http://www.shop.example.localhost:8081/other.png'],
  ['a source that only lets its pictures be linked', 'https://covers.library.example/1.jpg'],
  ['a source that said nothing of pictures', 'https://page.example/a.png'],
])('%s may not be put up elsewhere', (_name, url) => {
  expect(mayShow(url, all)).toMatchObject({
    may: false,
    why: { message: expect.stringContaining('may not be put up') },
  })
})

test.each([
  ['what a source lets be stored', 'https://press.example/rings.jpg'],
  ['what comes from no source', 'https://my-own.example/photo.jpg'],
  ['a host that only ends alike', 'https://notshop.example/photo.jpg'],
])('%s may', (_name, url) => {
  expect(mayShow(url, all)).toEqual({ may: true })
})

test('a picture that one source lets be stored may be shown though another gave it too', () => {
  const also = source('An echo', 'https://echo.example/', 'https://press.example/rings.jpg', 'none')
  expect(mayShow('https://press.example/rings.jpg', [also, press])).toEqual({ may: true })
})

test('the reason names the source and its rule', () => {
  expect(mayShow('https://shop.example/a.png', all)).toMatchObject({
    why: { message: expect.stringMatching(/"A shop".*\(pictures: none\)/) },
  })
})

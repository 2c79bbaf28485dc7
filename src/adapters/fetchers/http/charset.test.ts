import { describe, expect, it } from 'vitest'
import { html, openFetchBench } from '../../../../test/support/fetch-bench.ts'

const bench = openFetchBench()

describe('charsets', () => {
  const latin1 = Buffer.from('<p>Programação</p>', 'latin1')
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

  it.each([
    ['the header', latin1, 'text/html; charset=ISO-8859-1', 'Programação'],
    ['the header in quotes', latin1, 'text/html; charset="windows-1252"', 'Programação'],
    ['a byte order mark over the header', bytes([0xef, 0xbb, 0xbf, 0xc3, 0xa9]), 'text/html; charset=latin1', 'é'],
    ['a UTF-16 mark', bytes([0xff, 0xfe, 0xe9, 0x00]), 'text/html', 'é'],
    ['meta charset', bytes('<meta charset="iso-8859-1">', [0xe7]), 'text/html', 'ç'],
    [
      'meta http-equiv',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', [0xc0]),
      'text/html',
      'А',
    ],
    ['meta Shift_JIS', bytes('<meta charset=Shift_JIS>', [0x93, 0xfa]), 'text/html', '日'],
    ['a big-endian UTF-16 mark', bytes([0xfe, 0xff, 0x00, 0xe9]), 'text/html; charset=utf-8', 'é'],
    [
      'a byte order mark over meta',
      bytes([0xef, 0xbb, 0xbf], '<meta charset=windows-1251>', [0xc3, 0xa9]),
      'text/html',
      'é',
    ],
    ['the header over meta', bytes('<meta charset="utf-8">', [0xe9]), 'text/html; charset=iso-8859-1', 'é'],
    ['meta EUC-JP', bytes('<meta charset="euc-jp">', [0xc6, 0xfc, 0xcb, 0xdc]), 'text/html', '日本'],
    [
      'meta ISO-2022-JP',
      bytes('<meta charset=iso-2022-jp>', [0x1b], '$B', [0x46, 0x7c, 0x1b], '(B'),
      'text/html',
      '日',
    ],
    ['meta GBK', bytes('<meta charset=GBK>', [0xca, 0xe9]), 'text/html', '书'],
    ['meta GB2312', bytes('<meta charset="gb2312">', [0xca, 0xe9]), 'text/html', '书'],
    ['meta Big5', bytes('<meta charset=big5>', [0xae, 0xd1]), 'text/html', '書'],
    ['meta EUC-KR', bytes('<meta charset=euc-kr>', [0xc3, 0xa5]), 'text/html', '책'],
    ['meta ISO-8859-2', bytes('<meta charset=iso-8859-2>', [0xb3]), 'text/html', 'ł'],
    ['meta windows-1250', bytes('<meta charset=windows-1250>', [0x9c]), 'text/html', 'ś'],
    ['meta windows-1254', bytes('<meta charset=windows-1254>', [0xfe]), 'text/html', 'ş'],
    ['meta KOI8-R', bytes('<meta charset=koi8-r>', [0xcb]), 'text/html', 'к'],
    ['the header, Shift_JIS', bytes([0x96, 0x7b]), 'text/html; charset=Shift_JIS', '本'],
    [
      'a meta behind a long head',
      bytes(`<script>${'x'.repeat(3_000)}</script><meta charset=windows-1251>`, [0xc0]),
      'text/html',
      'А',
    ],
    ['no meta in a comment', bytes('<!-- <meta charset=windows-1251> -->', [0xc3, 0xa9]), 'text/html', 'é'],
    ['an XML declaration', bytes('<?xml version="1.0" encoding="ISO-8859-1"?>', [0xe9]), 'application/xhtml+xml', 'é'],
    ['UTF-8 when nobody says', Buffer.from('<p>ção</p>'), 'text/html', 'ção'],
    ['Windows-1252 when it is not UTF-8', latin1, 'text/html', 'Programação'],
    ['a meta that lies about UTF-16', bytes('<meta charset="utf-16">', [0xc3, 0xa9]), 'text/html', 'é'],
    ['a charset that does not exist', Buffer.from('<p>é</p>'), 'text/html; charset=klingon', 'é'],
    ['JSON', Buffer.from('{"a":"é"}'), 'application/json', 'é'],
  ])('are known from %s', async (_name, body, type, expected) => {
    bench.routes['/page'] = html(body, { 'content-type': type })
    expect((await bench.get('/page')).body).toContain(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { pageOfMhtml } from './mhtml.ts'

const lines = (...all: string[]): string => all.join('\r\n')
const boundary = '----MultipartBoundary--k3v8x----'

const frame = lines(
  'Content-Type: text/html',
  'Content-ID: <frame-1@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://ads.example/frame',
  '',
  '<p>Buy shoes</p>',
)
const page = lines(
  'Content-Type: text/html',
  'Content-ID: <frame-0@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://shop.example/dp/1449373321?a=3D1',
  '',
  '<html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=',
  '=3DUTF-8"></head><body><h1>Programa=C3=A7=C3=A3o</h1>',
  '<p>caf=C3=A9</p></body></html>',
)
const archive = (parts: readonly string[], type = 'type="text/html"', address = 'https://shop.example/dp/1449373321') =>
  lines(
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${address}`,
    'Subject: =?utf-8?Q?A=20book?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    `\t${type};`,
    `\tboundary="${boundary}"`,
    '',
    '',
    ...parts.flatMap((part) => [`--${boundary}`, part]),
    `--${boundary}--`,
    '',
  )

describe('a web archive', () => {
  it('gives its page, unpacked, without its frames', async () => {
    const found = await pageOfMhtml(archive([page, frame]))
    expect(found?.url).toBe('https://shop.example/dp/1449373321')
    expect(found?.html).toContain('<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">')
    expect(found?.html).toContain('<h1>Programação</h1>')
    expect(found?.html).toContain('café')
    expect(found?.html).not.toContain('shoes')
  })

  it('gives the part named as root, even when a frame stands before it', async () => {
    const named = await pageOfMhtml(archive([frame, page], 'type="text/html"; start="<frame-0@mhtml.blink>"'))
    expect(named?.html).toContain('Programação')
    const byAddress = await pageOfMhtml(archive([page, frame], undefined, 'https://ads.example/frame'))
    expect(byAddress?.html).toContain('shoes')
  })

  it('is read in base64 and in other charsets', async () => {
    const packed = lines(
      'Content-Type: text/html; charset="iso-8859-1"',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://shop.example/old',
      '',
      Buffer.from('<p>Autor: João</p>', 'latin1').toString('base64'),
    )
    const bare = lines(
      'MIME-Version: 1.0',
      `Content-Type: multipart/related; boundary=${boundary}`,
      '',
      `--${boundary}`,
    )
    const found = await pageOfMhtml(lines(bare, packed, `--${boundary}--`))
    expect(found).toEqual({ html: expect.stringContaining('Autor: João'), url: 'https://shop.example/old' })
  })

  it('takes text that was never packed as it is', async () => {
    const plain = lines(
      'Content-Type: text/html; charset=windows-1252',
      'Content-Transfer-Encoding: 8bit',
      '',
      '<p>ção</p>',
    )
    expect((await pageOfMhtml(archive([plain])))?.html).toContain('ção')
  })

  it('finds the page of a nested and of a single-part archive', async () => {
    const nested = lines('Content-Type: multipart/alternative; boundary=inner', '', '--inner', page, '--inner--')
    expect((await pageOfMhtml(archive([nested, frame])))?.html).toContain('Programação')
    expect((await pageOfMhtml(page))?.html).toContain('Programação')
    expect((await pageOfMhtml(page.replaceAll('\r\n', '\n')))?.html).toContain('Programação')
  })

  it('without a page gives nothing', async () => {
    expect(await pageOfMhtml(archive([lines('Content-Type: image/png', '', 'x')]))).toBeNull()
    expect(await pageOfMhtml('just some words')).toBeNull()
    expect(await pageOfMhtml('')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { withoutPersonalParts } from './personal-parts.ts'

describe('a page without the parts that speak of its visitor', () => {
  it('leaves every other character where it was', () => {
    const html = '<!doctype html><P Class=a>One &amp; two<br>three</td> <ul><li>four<li id=me>Ana<li>five</ul>'
    expect(withoutPersonalParts(html, ['#me'])).toBe(
      '<!doctype html><P Class=a>One &amp; two<br>three</td> <ul><li>four<li>five</ul>',
    )
    expect(withoutPersonalParts('<p>Plain</p>', [])).toBe('<p>Plain</p>')
  })

  it('keeps structured data and drops every other script and every comment', () => {
    const data = '<script type="application/ld+json">{"@type":"Book"}</script>'
    const state = '<script id="__NEXT_DATA__" type="application/json">{}</script>'
    const html = `${data}<script>var customer = "Ana"</script><!-- for Ana --><script type="a-state">{"id":1}</script>${state}`
    expect(withoutPersonalParts(html, [])).toBe(data + state)
  })

  it('keeps hidden fields that name the product and drops all others', () => {
    const kept = '<input type="hidden" id="ASIN" value="0131103628"><input type=hidden name=storeID value=books>'
    const html = `${kept}<input type="hidden" name="session-id" value="1"><input type="HIDDEN" name="token" value="2">`
    expect(withoutPersonalParts(html, [])).toBe(kept)
  })

  it('takes traces out of the tags that stay', () => {
    const html =
      '<a href="/x/257-1234567-7654321?a=1&amp;customerId=A1&b=2" data-customer-id="A1" onclick="go(\'Ana\')" title="ana.b@mail.example.org">Read ana@x.org</a>'
    expect(withoutPersonalParts(html, [])).toBe('<a href="/x/?a=1&amp;&b=2" title="">Read ana@x.org</a>')
    const picture = '<img src="https://img.example/logo@2x.png" data-hook="customer">'
    expect(withoutPersonalParts(picture, [])).toBe(picture)
  })

  it('survives markup that never ends and nests without end', () => {
    expect(withoutPersonalParts('<div id="me">Ana <b>and', ['#me'])).toBe('')
    expect(withoutPersonalParts('a < b', ['#me'])).toBe('a < b')
    const long = `<img src="data:image/png;base64,${'a'.repeat(300_000)}">`
    expect(withoutPersonalParts(long, ['#me'])).toBe(long)
    const open = '<a '.repeat(100_000)
    expect(withoutPersonalParts(open, ['#me'])).toBe(open)
    const deep = '<div>'.repeat(20_000)
    expect(withoutPersonalParts(`${deep}x`, ['#me'])).toBe(`${deep}x`)
  })
})

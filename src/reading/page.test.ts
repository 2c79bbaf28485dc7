import { describe, expect, it } from 'vitest'
import { blocksOf, textOf } from './markup.ts'
import { parsePage } from './page.ts'

describe('a parsed page', () => {
  it('answers by selector, folding white space and leaving out what no reader sees', () => {
    const page = parsePage(`<html lang="pt-br"><title> A \n B </title><body>
      <div id="x"><script>var a = "no"</script><style>b{}</style><p>One</p><p>Two\u200e&nbsp;three</p></div>
      <div id="y"><b>Bold</b> rest</div><img id="z" src=" cover.jpg ">`)
    expect(page.title).toBe('A B')
    expect(page.language).toBe('pt-br')
    expect(page.text('#x')).toBe('One Two three')
    expect(page.text('#y b')).toBe('Bold')
    expect(page.text('#nothing')).toBeNull()
    expect(page.attribute('#z', 'src')).toBe('cover.jpg')
    expect(page.opening(1000)).toBe('One Two three Bold rest')
  })

  it('finds elements whose id is given twice, in page order', () => {
    const page = parsePage('<div id="a"></div><div id="a"><i>second</i></div>')
    expect(page.all('#a')).toHaveLength(2)
    expect(page.text('#a')).toBe('second')
    expect(page.text('#a i')).toBe('second')
  })

  it('answers lists of selectors in page order, ids among them', () => {
    const page = parsePage('<p class="k">first</p><p id="b">second</p>')
    expect(page.all('#b, .k').map(textOf)).toEqual(['first', 'second'])
  })

  it('reads a noscript when asked for it by name', () => {
    const page = parsePage('<div id="d">x<noscript><p>Description</p></noscript></div>')
    expect(page.text('#d')).toBe('x')
    expect(page.text('#d noscript')).toBe('Description')
  })

  it('survives elements nested thousands deep', () => {
    const page = parsePage(`${'<span>'.repeat(20_000)}deep`)
    expect(page.opening(1000)).toBe('deep')
  })

  it('cuts blocks at paragraphs, entries, headings and double line breaks', () => {
    const page = parsePage('<h2>Head</h2><p>One<br>two<br><br>three</p><ul><li>a</li><li>b</li></ul>')
    expect(blocksOf(page.document)).toEqual([
      { form: 'heading', level: 2, text: 'Head' },
      { form: 'paragraph', text: 'One\ntwo' },
      { form: 'paragraph', text: 'three' },
      { form: 'entry', text: 'a' },
      { form: 'entry', text: 'b' },
    ])
  })
})

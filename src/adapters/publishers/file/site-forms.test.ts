import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { publishRequest } from '../../../../test/publish/publish-request.ts'
import { type FileForm, fileForms } from '../../../domain/file-form.ts'
import type { PreparedImage } from '../../../ports/images.ts'
import { frontMatter } from './front-matter.ts'
import { markdownFor } from './site-forms.ts'

const image: PreparedImage = {
  bytes: new Uint8Array([1, 2, 3]),
  mediaType: 'image/webp',
  hash: 'ab'.repeat(32),
  width: 800,
  height: 600,
  alt: 'A ring: "bytes" # in it',
  caption: 'The *cover*',
  credit: '© No Press',
}
const options = {
  categories: ['Reviews > Programming', 'Reviews > Queues'],
  tags: ['c', 'no', '1:30'],
  author: 'Ana: Sol',
}

/** The front matter of a form, read by the rules of a version of YAML, and the text below it. */
const read = (form: FileForm, change: Parameters<typeof publishRequest>[1] = {}, version: '1.1' | '1.2' = '1.2') => {
  const { name, text } = markdownFor(form, publishRequest('key-1', change), 'rings')
  const [, head = '', body = ''] = /^---\n(.*?)^---\n\n(.*)$/msu.exec(text) ?? []
  const fields: Record<string, unknown> = parse(head, { version })
  return { name, fields, body }
}

/** What titles may be when a page, a model or a person means no good. */
const hostileTitles = [
  '"quoted" and \'so\'',
  '---',
  '--- \ndraft: true',
  'A: b # c',
  '- [x] {y}',
  'line\nbreak\r\nand\ttab',
  ' starts and ends with blanks ',
  '🔑 ring 👩‍💻',
  'مراجعة كتاب \u202eevil\u202c',
  'a\u0085b\u2028c\u2029d\ufeffe\u0000f\u001bg\u007f',
  '*alias &anchor !tag %directive @at `tick`',
  '...',
  'no',
  '~',
  '0o17',
  '2026-01-02',
  '12:30:45',
  '{{ site.title }}{% include x %}',
  '\\u0041 \\n \\',
  `${'long words '.repeat(60)}\n\nend`,
]

describe('front matter', () => {
  it.each(hostileTitles)('%j comes back as it was, by any version of YAML and in any form', (title) => {
    for (const version of ['1.1', '1.2'] as const)
      for (const form of fileForms) {
        const { fields } = read(
          form,
          { article: { title, meta_description: title }, options: { tags: [title] } },
          version,
        )
        expect(fields).toMatchObject({ title, description: title, tags: [title] })
        expect(fields['draft'] ?? false).toBe(false)
      }
  })

  it('half a character becomes the sign for a lost one', () => {
    expect(parse(frontMatter({ title: 'a\ud83db' }).replaceAll('---', ''))).toEqual({ title: 'a\ufffdb' })
  })
})

describe('Hugo', () => {
  it('gets a leaf bundle with its own fields, the rest beside them', () => {
    const { name, fields, body } = read('hugo', { options, image })
    expect(name).toBe('index.md')
    expect(fields).toMatchObject({
      title: 'Rings of Bytes: "a review" & more',
      slug: 'rings',
      date: '2026-01-02T03:04:05.000Z',
      lastmod: '2026-01-02T03:04:05.000Z',
      draft: false,
      categories: ['Reviews', 'Programming', 'Queues'],
      tags: ['c', 'no', '1:30'],
      author: 'Ana: Sol',
      images: ['cover.webp'],
      resources: [{ src: 'cover.webp', title: image.alt, params: { alt: image.alt, credit: image.credit } }],
      language: 'en',
      label: 'offline draft',
      sources: [{ label: "The publisher's page" }],
    })
    expect(fields).not.toHaveProperty('publishDate')
    expect(body.trim().endsWith('*The \\*cover\\* · © No Press*')).toBe(true)
  })

  it('runs no shortcode of the text, and shows those in code', () => {
    const markdown =
      '## A\n\nText {{< evil >}} {{% worse %}} \\{{ x }}.\n\n`{{< ref "a" >}}`\n\n```\n{{% b %}}\n{{</* c */>}}\n```\n'
    const { body } = read('hugo', { article: { markdown } })
    expect(body).toContain('Text &#123;&#123;< evil >}} &#123;&#123;% worse %}} &#123;&#123; x }}.')
    expect(body).toContain('`{{</* ref "a" */>}}`')
    expect(body).toContain('{{%/* b */%}}\n{{</* c */>}}')
  })

  it('makes an article public later', () => {
    const { fields } = read('hugo', { options: { go_live_at: '2031-05-06T07:08:09-03:00' } })
    expect(fields).toMatchObject({ date: '2031-05-06T10:08:09.000Z', publishDate: '2031-05-06T10:08:09.000Z' })
  })
})

describe('Astro', () => {
  it("gets an entry that the schema of Astro's blog takes", () => {
    const { name, fields } = read('astro', { options, image }, '1.1')
    expect(name).toBe('index.md')
    const blog = z.object({
      title: z.string(),
      description: z.string(),
      pubDate: z.coerce.date(),
      updatedDate: z.coerce.date().optional(),
      heroImage: z.string().startsWith('./').optional(),
    })
    expect(blog.parse(fields)).toMatchObject({ heroImage: './cover.webp', pubDate: new Date('2026-01-02T03:04:05Z') })
    expect(fields).toMatchObject({ slug: 'rings', draft: false, lang: 'en', heroImageAlt: image.alt })
  })

  it('takes category and author of the site where none were chosen, else who approved', () => {
    const profile = { default_category: 'Books > Reviews', author: 'the-desk' }
    expect(read('astro', { profile }).fields).toMatchObject({ categories: ['Books', 'Reviews'], author: 'the-desk' })
    expect(read('astro').fields).toMatchObject({ categories: [], author: 'ana' })
  })
})

describe('Jekyll', () => {
  it('gets a post whose file bears its day, not run through Liquid', () => {
    const { name, fields } = read('jekyll', { options, image })
    expect(name).toBe('2026-01-02-rings.md')
    expect(fields).toMatchObject({
      layout: 'post',
      date: '2026-01-02 03:04:05 +00:00',
      published: true,
      render_with_liquid: false,
      categories: ['Reviews', 'Programming', 'Queues'],
      image: { path: '/assets/rings/cover.webp', alt: image.alt, width: 800 },
    })
    expect(read('jekyll', {}, '1.1').fields['date']).toEqual(new Date('2026-01-02T03:04:05Z'))
  })

  it('bears the day on which it goes live', () => {
    expect(read('jekyll', { options: { go_live_at: '2031-05-06T23:30:00-03:00' } }).name).toBe('2031-05-07-rings.md')
  })

  it('takes no attributes out of the text', () => {
    const { body } = read('jekyll', { article: { markdown: '## A\n\nText\n{: onclick="x()"}\n' } })
    expect(body).toContain('Text\n&#123;: onclick="x()"}')
  })
})

describe('the text for any generator', () => {
  it.each(['hugo', 'astro', 'jekyll'] as const)('%s gets no HTML and no address that runs something', (form) => {
    const hostile = [
      '## A',
      'a <b onmouseover="x()">raw</b> [bad](javascript:alert(1)) ![x](data:text/html,x) <javascript:alert(2)> [good](https://example.org/)',
      '<div>\n[hidden](javascript:alert(3))\n</div>',
      '[by name][r]\n\n[r]: vbscript:x',
      '[spoken](JaVa&#115;cript:alert(4))',
    ].join('\n\n')
    const { body } = read(form, { article: { markdown: hostile } })
    expect(body).toContain(
      '&lt;b onmouseover="x()"&gt;raw&lt;/b&gt; bad x javascript:alert(2) [good](https://example.org/)',
    )
    expect(body).not.toMatch(/<\w|(?<!\\)\]\((?!https:)|vbscript/u)
  })

  it('is the published form, for nobody in particular as it stands', () => {
    const { name, body } = read('plain')
    expect(name).toBe('article.md')
    expect(body).toContain(publishRequest('key-1').article.markdown.trim())
    expect(read('astro').body).toContain('- Two appendices with *exercises*')
  })
})

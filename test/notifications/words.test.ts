import { describe, expect, it, test } from 'vitest'
import type { Happening } from '../../src/domain/happening.ts'
import { composeChat, composeMail, composeWebhook, type MailReader } from '../../src/reporting/notifications/index.ts'
import { sampleHappening } from './post-bench.ts'

const reader: MailReader = {
  address: 'ada@example.org',
  wish: { mode: 'instant', own_books_only: false, language: 'en' },
  publicUrl: 'https://books.example',
  stopUrl: 'https://books.example/unsubscribe?token=t',
  from: 'books@example.org',
}
const noticeOf = (...happenings: Happening[]) => ({ delivery_id: 'dlv_1', happenings })

describe('a mail', () => {
  it('about one book says the thing in its subject, why it came, where to go and how it ends', () => {
    const mail = composeMail(noticeOf(sampleHappening('1')), reader)
    expect(mail).toMatchObject({
      to: 'ada@example.org',
      subject: 'Failed for good: Streams 1 by Ada Writer',
      headers: {
        'List-Unsubscribe': '<https://books.example/unsubscribe?token=t>',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Auto-Submitted': 'auto-generated',
      },
    })
    expect(mail.text).toBe(
      [
        'Failed for good: Streams 1 by Ada Writer',
        'Stage scrape: no route (FETCH_FAILED)',
        'Open: https://books.example/tasks/book-1',
        '',
        '-- ',
        'You get this mail because you asked to be told at once.',
        'Change that: https://books.example/settings/notifications',
        'Stop all these mails: https://books.example/unsubscribe?token=t',
        '',
      ].join('\n'),
    )
    expect(mail.html).toContain('<a href="https://books.example/tasks/book-1">Open</a>')
  })

  it('about several counts them in its subject, and tells the first hundred', () => {
    const many = Array.from({ length: 120 }, (_, index) => sampleHappening(String(index)))
    const mail = composeMail(noticeOf(...many, sampleHappening('x', { kind: 'published' })), reader)
    expect(mail.subject).toBe('120 failed for good, 1 published')
    expect(mail.text.match(/Failed for good/g)).toHaveLength(100)
    expect(mail.text).toContain('and 21 more')
  })

  it('comes in the language of its reader', () => {
    const wish = { ...reader.wish, language: 'pt-BR' as const, mode: 'daily' as const, own_books_only: true }
    const mail = composeMail(noticeOf(sampleHappening('1', { kind: 'ready_for_review' })), { ...reader, wish })
    expect(mail.subject).toBe('Pronto para revisão: Streams 1, de Ada Writer')
    expect(mail.text).toContain('um e-mail por dia.\nSó são avisados os livros que você enviou.')
  })

  it('has no links where nobody knows the address, but the id; a mail to the sender ends it', () => {
    const mail = composeMail(noticeOf(sampleHappening('1')), { ...reader, publicUrl: null, stopUrl: null })
    expect(mail.text).toContain('Id: book-1')
    expect(mail.text + mail.html).not.toContain('http')
    expect(mail.headers['List-Unsubscribe']).toBe('<mailto:books@example.org?subject=unsubscribe>')
    expect(mail.headers['List-Unsubscribe-Post']).toBeUndefined()
  })

  it('says each kind in both languages', () => {
    const kinds: Partial<Happening>[] = [
      { kind: 'needs_sources', facts: { starved: ['In practice'] } },
      { kind: 'published', facts: { url: 'https://blog.example/streams' } },
      { kind: 'source_blocked', facts: { sources: ['Amazon'] } },
      {
        kind: 'budget',
        submission_id: null,
        book: null,
        facts: { scope: 'day', spent_micro_usd: 16_100_000, cap_micro_usd: 20_000_000 },
      },
    ]
    const told = (['en', 'pt-BR'] as const).map((language) =>
      kinds.map((kind) => {
        const mail = composeMail(noticeOf(sampleHappening('1', kind)), {
          ...reader,
          wish: { ...reader.wish, language },
        })
        return mail.text.split('\n\n')[0]
      }),
    )
    expect(told).toEqual([
      [
        'Needs sources: Streams 1 by Ada Writer\nToo little evidence for: In practice\nOpen: https://books.example/tasks/book-1',
        'Published: Streams 1 by Ada Writer\nPost: https://blog.example/streams\nOpen: https://books.example/articles/book-1',
        'Sources were blocked: Streams 1 by Ada Writer\nOpen them in a browser and hand them over: Amazon\nOpen: https://books.example/tasks/book-1',
        '80 % of a budget is used: today (UTC)\n16.10 of 20.00 US dollars are spent. When the rest is used, model calls wait or fail.\nOpen: https://books.example/settings',
      ],
      [
        'Faltam fontes: Streams 1, de Ada Writer\nPouca evidência para: In practice\nAbrir: https://books.example/tasks/book-1',
        'Publicado: Streams 1, de Ada Writer\nPublicação: https://blog.example/streams\nAbrir: https://books.example/articles/book-1',
        'Fontes bloqueadas: Streams 1, de Ada Writer\nAbra no navegador e entregue as páginas: Amazon\nAbrir: https://books.example/tasks/book-1',
        '80 % de um orçamento foi usado: hoje (UTC)\n16.10 de 20.00 dólares foram gastos. Quando o resto acabar, as chamadas de modelo esperam ou falham.\nAbrir: https://books.example/settings',
      ],
    ])
  })

  it('without happenings is a test', () =>
    expect(composeMail(noticeOf(), reader)).toMatchObject({
      subject: 'A test',
      text: expect.stringContaining('They do.'),
    }))
})

const hostile = sampleHappening('1', {
  book: {
    title: 'Evil\r\nBcc: eve@example.org\u202e<script>alert(1)</script> "x"',
    author: '</p><img src=x onerror=a>',
  },
  facts: {
    stage: 'scrape',
    code: 'INTERNAL',
    message: '<a href="javascript:alert(1)">here</a> <!channel>',
    attempts: 1,
  },
})

test('a hostile title is shown and does nothing: no header, no markup, nobody is called', () => {
  const mail = composeMail(noticeOf(hostile), reader)
  expect(mail.subject).not.toMatch(/[\r\n\u202e]/)
  expect(mail.html).not.toMatch(/<script|<img|href="javascript/)
  expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;x&quot;')
  const chat = JSON.stringify(composeChat(noticeOf(hostile), { language: 'en', publicUrl: null }))
  expect(chat).not.toContain('<!channel>')
  expect(chat).toContain('&lt;!channel&gt;')
  expect(chat).not.toContain('<script')
})

test('an address of a post that is no web address is no link', () => {
  const published = sampleHappening('1', { kind: 'published', facts: { url: 'javascript:alert(1)' } })
  expect(composeMail(noticeOf(published), reader).html).not.toContain('javascript')
})

test('a chat is told the headlines, at most twenty, with links in its own form', () => {
  const many = Array.from({ length: 25 }, (_, index) => sampleHappening(String(index)))
  const { text, blocks } = composeChat(noticeOf(...many), { language: 'en', publicUrl: 'https://books.example' })
  expect(text).toBe('25 failed for good')
  expect(blocks).toHaveLength(21)
  expect(blocks[0]?.text.text).toContain('<https://books.example/tasks/book-0|Open>')
  expect(blocks[20]?.text.text).toBe('and 5 more')
})

test('a program gets the happening with its facts', () => {
  expect(JSON.parse(composeWebhook(noticeOf(sampleHappening('1')), null))).toMatchObject({
    event: 'notification.failed',
    happening_id: '1',
    submission_id: 'book-1',
    facts: { code: 'FETCH_FAILED' },
    text: 'Failed for good: Streams 1 by Ada Writer',
    links: [],
  })
  expect(JSON.parse(composeWebhook(noticeOf(), null))).toEqual({ event: 'test' })
})

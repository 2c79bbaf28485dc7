import { describe, expect, it } from 'vitest'
import { corpusFolder, corpusMissing } from '../../test/support/corpus.ts'
import { corpusPages, corpusText } from '../../test/support/corpus-books.ts'
import { parsePage } from './page.ts'
import { wallOf } from './walls.ts'

const prose = `<p>${'The author shows how a ledger keeps what is owed and why a queue is only the doorbell. '.repeat(60)}</p>`
const outcome = (html: string, status = 200) => wallOf(parsePage(html), status)?.outcome ?? 'content'

describe('walls', () => {
  it.each([
    ['captcha', '<form action="/errors/validateCaptcha"><input id="captchacharacters"></form>'],
    [
      'captcha',
      '<p>Click the button below to continue shopping</p><form action="/errors/validateCaptcha"><button>Go</button></form>',
    ],
    ['captcha', '<title>Robot Check</title><p>Enter the characters</p>'],
    ['captcha', '<p>Please confirm that you are not a robot</p><div class="g-recaptcha" data-sitekey="x"></div>'],
    ['bot_wall', '<title>Just a moment...</title><p>example.com needs to review the security of your connection</p>'],
    ['bot_wall', "<title>Access Denied</title><p>You don't have permission. Reference #18.2</p>"],
    [
      'bot_wall',
      '<title>Pardon Our Interruption</title><p>As you were browsing something made us think you were a bot.</p>',
    ],
    [
      'bot_wall',
      '<script src="https://a1b2.token.awswaf.com/a1/challenge.js"></script><div id="challenge-container"></div>',
    ],
    [
      'bot_wall',
      '<title>Access to this page has been denied</title><p>Press &amp; Hold to confirm you are a human</p>',
    ],
    ['bot_wall', '<title>403 Forbidden</title><h1>Forbidden</h1>'],
    ['unavailable', '<title>Error 502 (Bad Gateway)</title><p>That is an error.</p>'],
    ['login_wall', '<title>Anmelden</title><form><input type="password"></form>'],
    [
      'consent_wall',
      '<title>Before you continue</title><p>We use cookies and data.</p><form action="https://consent.example.com/save"></form>',
    ],
    ['geo_wall', '<p>Sorry, this content is not available in your country.</p>'],
    [
      'not_found',
      '<title>404 - Page not found</title><p>The page you look for does not exist, it may have moved elsewhere.</p>',
    ],
    [
      'unavailable',
      '<title>503 Service Unavailable</title><p>No server is available to handle this request at the moment.</p>',
    ],
    ['empty_shell', '<div id="root"></div><script src="/app.js"></script>'],
    [
      'empty_shell',
      '<noscript>You need to enable JavaScript to run this app.</noscript><div id="app">You need to enable JavaScript to run this app.</div>',
    ],
  ])('%s: %s', (expected, html) => expect(outcome(html)).toBe(expected))

  it.each([
    [401, 'login_wall'],
    [403, 'bot_wall'],
    [404, 'not_found'],
    [410, 'gone'],
    [429, 'bot_wall'],
    [451, 'geo_wall'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ])('an answer with status %i is %s even when it says much', (status, expected) =>
    expect(outcome(prose, status)).toBe(expected),
  )

  it('tells a captcha from an outage when both come with status 503', () => {
    expect(outcome('<form action="/errors/validateCaptcha"></form>', 503)).toBe('captcha')
  })

  it('sees no wall in widgets that pages with content embed', () => {
    const embedded = [
      '<script src="https://www.google.com/recaptcha/api.js"></script>',
      '<div class="g-recaptcha" data-sitekey="x"></div><p>Prove that you are no robot to leave a comment.</p>',
      '<form action="/login"><input type="password"></form>',
      '<div id="cookie">We use cookies. <form action="/consent"></form></div>',
      '<script src="/cdn-cgi/challenge-platform/h/b/scripts/jsd.js"></script>',
      '<a href="/captcha">Captcha explained</a>',
    ]
    for (const html of embedded) expect(outcome(`<title>A book review</title>${html}${prose}`)).toBe('content')
  })

  it.each([
    'Top 500 books of the year',
    'How a captcha works',
    '403 recipes for two',
    'Room 404',
    'Please wait for me: a review',
  ])('sees no wall in a short page titled "%s"', (title) =>
    expect(
      outcome(`<title>${title}</title><p>${'A short page that says a little of what it promises. '.repeat(5)}</p>`),
    ).toBe('content'),
  )

  it('sees no wall in a page that states a book, however little it says', () => {
    const book = '<script type="application/ld+json">{"@type":"Book","name":"Captcha"}</script>'
    expect(outcome(`<title>Robot Check</title>${book}<p>Short.</p>`)).toBe('content')
    expect(outcome(`<title>404 Ways</title><span id="productTitle">Not found</span>`)).toBe('content')
  })

  it('gives a reason that an editor understands', () => {
    expect(wallOf(parsePage('<title>Sign in</title><input type="password">'), 200)?.reason).toBe(
      'The site shows its sign-in form instead of the page.',
    )
  })
})

const found = corpusFolder() !== null
describe.skipIf(!found)(found ? 'saved walls' : `saved walls [${corpusMissing}]`, () => {
  const outcomes = (folder: string) =>
    corpusPages(folder).map((name) => [name, outcome(corpusText(folder, name))] as const)

  it('are all found, though they came with status 200', () => {
    expect(new Set(outcomes('amazon-captcha').map(([, kind]) => kind))).toEqual(new Set(['captcha']))
    expect(new Set(outcomes('amazon-503').map(([, kind]) => kind))).toEqual(new Set(['unavailable', 'not_found']))
    expect(new Set(outcomes('goodreads-login').map(([, kind]) => kind))).toEqual(new Set(['login_wall']))
  })

  it('are never seen in pages that hold content', () => {
    const folders = ['amazon-book', 'amazon-kindle', 'amazon-nonbook', 'goodreads-new', 'goodreads-old']
    const others = ['publisher', 'bookshop', 'review-article', 'goodreads-author', 'goodreads-reviews']
    const alarms = [...folders, ...others].flatMap(outcomes).filter(([, kind]) => kind !== 'content')
    expect(alarms).toEqual([])
  })
})

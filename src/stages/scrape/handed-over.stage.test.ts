import { describe, expect, it } from 'vitest'
import {
  amazonPage,
  asked,
  blogPage,
  captchaPage,
  instant,
  openScrapeBench,
  prose,
  request,
  run,
  submissionWith,
  upload,
} from '../../../test/support/scrape-bench.ts'

openScrapeBench()

describe('what an editor hands over', () => {
  it('a saved page is read as the page itself would be', async () => {
    const url = 'https://www.amazon.com/dp/1449373321'
    const upload_id = await upload({ kind: 'html', body: amazonPage(), url, label: 'page.html' })
    const result = await run(submissionWith([request(1, { kind: 'amazon', url, upload_id })]))
    expect(result.oneSnapshot()).toMatchObject({
      source: 'amazon',
      label: 'Amazon',
      url,
      fetched_by: 'uploaded',
      fetched_at: instant,
      outcome: 'content',
      http_status: null,
    })
    expect(result.oneSnapshot().record.map(({ field }) => field)).toContain('publisher')
    expect(asked).toEqual([])
  })

  it('a web archive is read by the source of its own address', async () => {
    const body = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://www.amazon.com/dp/1449373321',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://www.amazon.com/dp/1449373321',
      '',
      Buffer.from(amazonPage()).toString('base64').replace(/.{76}/g, '$&\r\n'),
      '--b--',
    ].join('\r\n')
    const upload_id = await upload({ kind: 'mhtml', body })
    const result = await run(submissionWith([request(1, { upload_id })]))
    expect(result.oneSnapshot()).toMatchObject({
      source: 'amazon',
      url: 'https://www.amazon.com/dp/1449373321',
      fetched_by: 'uploaded',
      outcome: 'content',
    })
  })

  it('a saved page from nowhere is read as any page, under its title and never the file’s name', async () => {
    const upload_id = await upload({ kind: 'html', body: blogPage, label: 'thoughts.html' })
    const result = await run(submissionWith([request(1, { upload_id })]))
    expect(result.oneSnapshot()).toMatchObject({
      source: 'web',
      label: 'Thoughts on The Queue Book',
      url: null,
      outcome: 'content',
    })
    const untitled = blogPage.replace(/<title>.*<\/title>/, '').replace(/<h1>.*<\/h1>/, '')
    const upload_2 = await upload({ kind: 'html', body: untitled, label: 'publisher.html', upload_id: 'u2' })
    const other = await run(submissionWith([request(2, { upload_id: upload_2 })]))
    expect(other.oneSnapshot().label).toBe('Uploaded page')
  })

  it('a saved captcha is still a captcha', async () => {
    const url = 'https://www.amazon.com/dp/1449373321'
    const upload_id = await upload({ kind: 'html', body: captchaPage, url })
    const result = await run(submissionWith([request(1, { kind: 'amazon', url, upload_id })]))
    expect(result.oneSnapshot()).toMatchObject({ outcome: 'captcha', text: '' })
  })

  it('a pasted text, notes and answers keep who speaks', async () => {
    const answers = JSON.stringify([
      { question: 'Whom is the book for?', answer: 'It is for engineers who run servers.', topic: 'audience' },
      { question: 'What is weak?', answer: 'The last chapter is thin.\n\nThe index has gaps.', topic: 'criticism' },
    ])
    await upload({ upload_id: 'u1', kind: 'text', body: `${prose}\n\nAbout the author\n\nAna Lima teaches in Recife.` })
    await upload({ upload_id: 'u2', kind: 'notes', body: 'I have met the author twice.', label: 'Notes of eva' })
    await upload({ upload_id: 'u3', kind: 'answers', body: answers, label: 'Answers of eva' })
    const result = await run(
      submissionWith([
        request(1, { kind: 'pasted', upload_id: 'u1' }),
        request(2, { kind: 'editor', upload_id: 'u2' }),
        request(3, { kind: 'editor', upload_id: 'u3' }),
      ]),
    )
    const [pasted, notes, answered] = result.snapshots
    expect(pasted).toMatchObject({ source: 'pasted', fetched_by: 'pasted', label: 'Back cover', language: 'en' })
    expect(pasted?.passages.map(({ kind }) => kind)).toEqual(['body', 'about_author'])
    expect(notes).toMatchObject({ source: 'editor', fetched_by: 'editor', label: 'Notes of eva' })
    expect(answered?.passages.map(({ kind, voice }) => [kind, voice])).toEqual(Array(3).fill(['editor', 'editor']))
    expect(answered?.passages.map(({ locator }) => locator)).toEqual([
      'answer 1: Whom is the book for?',
      'answer 2: What is weak?',
      'answer 2: What is weak?',
    ])
    expect(answered?.text).toContain('The last chapter is thin.')
    expect(result.to).toBe('scraped')
  })

  it('an upload that is gone is told', async () => {
    const result = await run(submissionWith([request(1, { upload_id: 'lost' })]))
    expect(result.oneSnapshot()).toMatchObject({
      outcome: 'not_found',
      outcome_reason: 'The upload is no longer there.',
    })
  })
})

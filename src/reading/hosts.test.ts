import { describe, expect, it } from 'vitest'
import { bareHost, canonicalAddress, hostPattern } from './hosts.ts'

describe('hosts', () => {
  it('sees a local stand-in as the site it stands for', () => {
    expect(bareHost(new URL('http://www.amazon.com.localhost:4001/dp/1449373321'))).toBe('www.amazon.com')
    expect(bareHost(new URL('https://WWW.Goodreads.COM/book/show/1'))).toBe('www.goodreads.com')
    expect(bareHost(new URL('http://localhost:4001/'))).toBe('localhost')
  })

  it('matches a domain, its subdomains and stand-ins, and nothing that only ends alike', () => {
    const pattern = hostPattern('amazon.com')
    for (const host of ['amazon.com', 'www.amazon.com', 'smile.amazon.com', 'www.amazon.com.localhost:4001'])
      expect(pattern.test(host)).toBe(true)
    for (const host of ['notamazon.com', 'amazon.com.br', 'amazon.com.evil.example', 'amazonxcom'])
      expect(pattern.test(host)).toBe(false)
  })

  it('compares addresses without what only tracks the visitor', () => {
    expect(canonicalAddress(new URL('https://example.com/a?utm_source=x&b=2&a=1&fbclid=y#part'))).toBe(
      'https://example.com/a?a=1&b=2',
    )
  })
})

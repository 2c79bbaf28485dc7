import { describe, expect, it } from 'vitest'
import { moveIdOf, readStoreAddress } from './store-address.ts'

describe('the address of a store', () => {
  it.each([
    ['mongodb://ada:s%2Fcret@One:27017,two:27017/books?authSource=admin', 'mongodb://one:27017,two:27017/books'],
    ['mongodb+srv://ada:secret@cluster.example?retryWrites=true', 'mongodb://cluster.example/pigmeu'],
    ['postgresql://ada:secret@host:5432/books?sslmode=require', 'postgres://host:5432/books'],
    ['postgres://host/books?schema=other&sslmode=require', 'postgres://host/books?schema=other'],
  ])('%s is shown without what is secret, and tells stores apart', (address, shown) => {
    expect(readStoreAddress('--from', address).shown).toBe(shown)
  })

  it('names the same move whoever signs in', () => {
    const idOf = (address: string): string => moveIdOf(readStoreAddress('--from', address))
    expect(idOf('postgres://a:b@host/books')).toBe(idOf('postgresql://c:d@host/books?schema=pigmeu'))
    expect(idOf('postgres://a:b@host/books')).not.toBe(idOf('postgres://a:b@host/books?schema=other'))
  })

  it('must name a server', () => {
    expect(() => readStoreAddress('--to', 'mongodb:///books')).toThrow('--to names no server')
  })
})

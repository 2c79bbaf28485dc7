import { describe, expect, it } from 'vitest'
import { storeAddress } from './address.ts'

describe('the address of a PostgreSQL store', () => {
  it('says place, schema and connections, and the place has no password', () => {
    expect(storeAddress('postgres://ada:secret@db.example:6432/books?schema=press&pool_max=25')).toMatchObject({
      place: 'db.example:6432/books',
      schema: 'press',
      poolMax: 25,
    })
    expect(storeAddress('postgresql://ada@db.example/books')).toMatchObject({
      place: 'db.example:5432/books',
      schema: 'pigmeu',
      poolMax: 10,
    })
    expect(storeAddress('postgres:///books?host=/run/postgresql').place).toBe('/run/postgresql:5432/books')
  })

  it.each([
    'postgres://ada:sec#ret@db.example/books',
    'postgres://ada:secret@db.example:port/books',
    'postgres://ada:secret@db.example/books?schema=Robert"; DROP',
    'postgres://ada:secret@db.example/books?schema=pg_catalog',
    'postgres://ada:secret@db.example/books?pool_max=0',
    'postgres://ada:secret@db.example/books?pool_max=many',
  ])('refuses %s without repeating it', (uri) => {
    const refused = expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.not.stringMatching(/sec|ada/u) })
    expect(() => storeAddress(uri)).toThrow(refused)
  })
})

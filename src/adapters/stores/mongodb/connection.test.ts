import { MongoNetworkError, MongoServerError, MongoTopologyClosedError } from 'mongodb'
import { describe, expect, it } from 'vitest'
import { silentLog } from '../../../../test/support/silent-log.ts'
import { openConnection } from './connection.ts'
import { translated } from './errors.ts'
import { createMongoStore } from './mongo-store.ts'
import { asFieldName, bodyOf, fromFieldName, storedBody } from './stored-body.ts'

/** All that a thrown value says, causes too. */
const wordsOf = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return String(thrown)
  return `${thrown.message} ${thrown.stack} ${JSON.stringify(thrown)} ${wordsOf(thrown.cause)}`
}

describe('the connection to a MongoDB server', () => {
  it('keeps the password to itself, whatever is wrong with the address', async () => {
    const addresses = [
      'mongodb://ada:s3cret%21word@127.0.0.1:1/x?serverSelectionTimeoutMS=50',
      'mongodb://ada:s3cret%21word@127.0.0.1:1:2/x',
      'mongodb://ada:s3cret%21word@127.0.0.1/x?tls=perhaps',
      'mongodb://ada:s3cret%21word@127.0.0.1/x?noSuchOption=1',
    ]
    for (const uri of addresses) {
      const thrown: unknown = await createMongoStore({ uri, log: silentLog }).catch((reason: unknown) => reason)
      expect(thrown, uri).toMatchObject({ code: expect.stringMatching(/STORE_UNAVAILABLE|CONFIG_INVALID/) })
      expect(wordsOf(thrown)).not.toMatch(/s3cret/)
    }
  })

  it('uses the database and the options that the address names, else its own', async () => {
    const named = openConnection('mongodb://127.0.0.1:1/books?maxPoolSize=3&w=1&tls=true')
    expect(named.place).toBe('127.0.0.1:1/books')
    expect(named.database.client.options).toMatchObject({ maxPoolSize: 3, tls: true, writeConcern: { w: 1 } })
    const plain = openConnection('mongodb://ada:word@127.0.0.1:1')
    expect(plain.place).toBe('127.0.0.1:1/pigmeu')
    expect(plain.database.client.options).toMatchObject({
      writeConcern: { w: 'majority' },
      serverSelectionTimeoutMS: 5_000,
    })
    for (const { close } of [named, plain]) await close()
  })
})

describe('an answer of the server', () => {
  it('is "not now" when the server is away or full, the address at fault when it lets nobody in, else ours', () => {
    const codeOf = (thrown: Error) => translated(thrown, 'here', (text) => text)
    const answer = (code: number) => new MongoServerError({ message: 'no', code })
    const shutDown = [6, 91, 189, 10_107, 11_600, 13_435, 14_031].map(answer)
    for (const thrown of [...shutDown, new MongoNetworkError('gone'), new MongoTopologyClosedError()])
      expect(codeOf(thrown)).toMatchObject({ code: 'STORE_UNAVAILABLE', cause: thrown })
    expect(codeOf(answer(18))).toMatchObject({ code: 'CONFIG_INVALID' })
    expect(codeOf(answer(121))).toMatchObject({ code: 'INTERNAL' })
    const ended = Object.assign(new Error('This socket has been ended by the other party'), { code: 'EPIPE' })
    expect(codeOf(ended)).toMatchObject({ code: 'STORE_UNAVAILABLE', cause: ended })
    const other = new TypeError('not of the driver')
    expect(codeOf(other)).toBe(other)
  })
})

describe('the form in which a value is stored', () => {
  it('is BSON where that gives it back, else text', () => {
    const isText = (value: unknown): boolean => 'json' in storedBody(value, 'it').stored
    for (const value of [{ a: [1, { b: null }] }, [], null, 'x\u0000y', 2 ** 53 - 1]) expect(isText(value)).toBe(false)
    const awkward = [{ 'a.b': 1 }, { a: [{ $set: 1 }] }, { '': 1 }, [[]], { a: '\ud800' }, { 'a\u0000': 1 }]
    for (const value of [...awkward, JSON.parse('{"__proto__": 1}'), Array.from({ length: 1_350_000 }, () => 7)]) {
      expect(isText(value)).toBe(true)
      expect(JSON.stringify(bodyOf(storedBody(value, 'it').stored)) === JSON.stringify(value)).toBe(true)
    }
  })

  it('makes a field name of any text, and the text of it again', () => {
    for (const text of ['', '%', '%25', 'a.b', '$a', 'a\u0000', 'plain', '%00', '..'])
      expect(fromFieldName(asFieldName(text))).toBe(text)
    expect(asFieldName('plain-1')).toBe('plain-1')
  })
})

import { describe, expect, it } from 'vitest'
import type { EvidencePassage } from '../../domain/writing.ts'
import { carriedStatements } from './carried-claims.ts'

const passage: EvidencePassage = {
  passage_id: 's1.p1',
  source_id: 's1',
  source_label: 'Harbor Press',
  kind: 'description',
  voice: 'publisher',
  language: 'en',
  text: 'Part Two is about schemas. Duarte compares Avro, Protobuf and JSON Schema with the same twelve events and measures their sizes.',
}
const said = (text: string, ...ids: readonly string[]) => ({
  text,
  topic: 'contents' as const,
  passage_ids: ids.length > 0 ? [...ids] : ['s1.p1'],
  language: 'en',
})
const part = (...statements: readonly ReturnType<typeof said>[]) =>
  carriedStatements(statements, [passage], ['Practical Event Streams', 'Ana Duarte', 'Harbor Press'])

describe('the statements of a summary', () => {
  it('are kept where their passages carry them', () => {
    const statement = said('Duarte compares Avro, Protobuf and JSON Schema with twelve events.')
    expect(part(statement)).toEqual({ carried: [statement], refused: [] })
  })

  it.each([
    [said('Duarte compares Avro, Protobuf and JSON Schema with 400 events.'), '400'],
    [said('Johann Petersen compares Avro with Protobuf.'), 'Petersen'],
    [said('Duarte compares Avro, Protobuf and JSON Schema.', 's9.p9'), 'evidence'],
  ])('are refused with the reason where a model added something: %o', (statement, reason) => {
    const { carried, refused } = part(statement)
    expect(carried).toEqual([])
    expect(refused[0]?.reason).toContain(reason)
  })
})

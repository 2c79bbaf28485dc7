import type { Contributor, FieldValue } from '../book-record.ts'
import { namesIn, samePerson } from './people.ts'

/** Roles of people who helped a book and did not write it. */
const helping = /translat|illustrat|narrat|read by|foreword|introduc|afterword|preface|cover|photograph|editor/iu

const contributorsIn = (record: readonly FieldValue[]): readonly Contributor[] =>
  record.flatMap(({ field, value }) =>
    field === 'contributors' && Array.isArray(value) ? value.filter((entry) => typeof entry === 'object') : [],
  )

/**
 * The people whom an answer gives a helping role and no part in the writing.
 * @param asked the author as the editor typed it, who is never one of them
 */
export const helpersIn = (records: readonly (readonly FieldValue[])[], asked: string | null): readonly string[] => {
  const askedNames = asked === null ? [] : namesIn(asked)
  return records.flatMap((record) => {
    const people = contributorsIn(record)
    const writers = people.filter(({ role }) => /author|writer/iu.test(role))
    return people
      .filter(({ role }) => helping.test(role) && !/author|writer/iu.test(role))
      .map(({ name }) => name)
      .filter(
        (name) => ![...writers.map((one) => one.name), ...askedNames].some((one) => samePerson(name, one) === true),
      )
  })
}

/** A list of authors without helpers; where nobody would be left, and for every other field, the value as it was. */
export const withoutHelpers = (value: FieldValue, helpers: readonly string[]): FieldValue => {
  if (value.field !== 'authors' || !Array.isArray(value.value)) return value
  const names = value.value.filter((name) => typeof name === 'string')
  const left = names.filter((name) => !helpers.some((helper) => samePerson(name, helper) === true))
  return left.length === 0 || left.length === names.length ? value : { ...value, value: left }
}

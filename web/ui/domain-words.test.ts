import { expect, it } from 'vitest'
import { deadLetterRemedy } from '../../src/domain/dead-letter-remedy.ts'
import { errorRules } from '../../src/domain/errors.ts'
import { domainTexts as portuguese } from '../texts/pt-br/errors.ts'
import { errorMeaning, errorRemedy, inOwnWords, outcomeInWords } from './domain-words.ts'

it('says in English what the server said', () => {
  const { meaning, remedy } = errorRules.PUBLISH_FAILED
  expect(errorMeaning('PUBLISH_FAILED', meaning)).toBe(meaning)
  expect(errorRemedy('PUBLISH_FAILED', remedy)).toBe(remedy)
  expect(errorRemedy('PUBLISH_FAILED', deadLetterRemedy('PUBLISH_FAILED'))).toBe(deadLetterRemedy('PUBLISH_FAILED'))
  expect(outcomeInWords('captcha', 'The server said this.')).toBe('The server said this.')
})

it('says in other words what is always said, and leaves what is said of one case', () => {
  const usual = [[errorRules.NOT_FOUND.meaning, portuguese.errors.NOT_FOUND.meaning]] as const
  expect(inOwnWords(errorRules.NOT_FOUND.meaning, usual)).toBe('Não há nada sob este id.')
  expect(inOwnWords('No book has the id x.', usual)).toBe('No book has the id x.')
})

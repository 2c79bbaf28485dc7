import type { ArticleLanguage } from '../content-schema.ts'
import type { EditorJudgement } from './article.ts'
import { escapeMarkdown } from './escape.ts'
import { namedPerson } from './published-person.ts'

interface Words {
  readonly lead: (name: string | null) => string
  readonly rating: (value: string) => string
  /** One to five. */
  readonly numbers: readonly [string, string, string, string, string]
  readonly half: string
}

const words: Readonly<Record<ArticleLanguage, Words>> = {
  en: {
    lead: (name) => (name === null ? "The editor's judgement" : `${name}'s judgement`),
    rating: (value) => `Rating: ${value} out of five.`,
    numbers: ['one', 'two', 'three', 'four', 'five'],
    half: 'and a half',
  },
  'pt-BR': {
    lead: (name) => (name === null ? 'O juízo da edição' : `O juízo de ${name}`),
    rating: (value) => `Nota: ${value} de cinco.`,
    numbers: ['um', 'dois', 'três', 'quatro', 'cinco'],
    half: 'e meio',
  },
}

/** A rating of 1 to 5 in words: "four and a half". */
export const ratingInWords = (rating: number, language: ArticleLanguage): string => {
  const { numbers, half } = words[language]
  const whole = numbers[Math.floor(rating) - 1] ?? String(rating)
  return rating % 1 === 0 ? whole : `${whole} ${half}`
}

/** What the editor says in their own name, as one paragraph of Markdown; empty where they say nothing. */
export const judgementParagraph = (judgement: EditorJudgement | null, language: ArticleLanguage): string => {
  if (judgement === null) return ''
  const { lead, rating } = words[language]
  const said = [
    ...judgement.sentences.map((sentence) => escapeMarkdown(sentence, true)),
    ...(judgement.rating === null ? [] : [rating(ratingInWords(judgement.rating, language))]),
  ]
  const name = namedPerson(judgement.by)
  return said.length === 0 ? '' : `**${lead(name === null ? null : escapeMarkdown(name, true))}:** ${said.join(' ')}`
}

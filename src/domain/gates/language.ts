import type { Finding } from '../article/article.ts'
import type { Block, Section } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import { withoutQuotations } from '../grounding/quotations.ts'
import { detectLanguage, sameLanguage } from '../language.ts'
import { countWords } from '../words.ts'
import { error, excerpt, type Gate, notice, resultOf } from './gate.ts'

/** Words from which on the language of a paragraph, and of a sentence alone, can be told safely. */
const paragraphWords = 8
const sentenceWords = 10

const names: Readonly<Record<string, string>> = {
  en: 'English',
  pt: 'Portuguese',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
}
const nameOf = (language: string): string => names[language.split('-')[0] ?? ''] ?? language

/** The text that must be in the article's language: quotations and the names of the book and its sources may be in any. */
const ownWords = (text: string, world: OpenWorld): string =>
  world.known.reduce((rest, name) => (name.length > 3 ? rest.replaceAll(name, ' … ') : rest), withoutQuotations(text))

const otherLanguage = (text: string, world: OpenWorld, words: number): string | null => {
  const own = ownWords(text, world)
  if (countWords(own) < words) return null
  const detected = detectLanguage(own)
  return detected === null || sameLanguage(detected, world.schema.language) ? null : detected
}

const checkBlock = (block: Block, section: number, first: number, world: OpenWorld): readonly Finding[] => {
  const wanted = nameOf(world.schema.language)
  const whole = otherLanguage(block.text, world, paragraphWords)
  if (whole !== null) {
    const where = { section, sentence_id: `${section}.${first}` }
    return [
      error(`The paragraph that begins ${excerpt(block.text)} is in ${nameOf(whole)}: write it in ${wanted}.`, where),
    ]
  }
  return block.sentences.flatMap((sentence, index) => {
    const other = otherLanguage(sentence.text, world, sentenceWords)
    if (other === null) return []
    const where = { section, sentence_id: `${section}.${first + index}` }
    return [
      error(
        `${excerpt(sentence.text)} is in ${nameOf(other)}: write it in ${wanted}, or quote it with who says it.`,
        where,
      ),
    ]
  })
}

const checkSection = (section: Section, number: number, world: OpenWorld): readonly Finding[] => {
  let first = 0
  return section.blocks.flatMap((block) => {
    const from = first
    first += block.sentences.length
    return block.kind === 'code' || block.kind === 'html' ? [] : checkBlock(block, number, from, world)
  })
}

/** Refuses text that is not in the article's language. */
export const languageGate: Gate = ({ tree, world, content }) => {
  const findings = tree.sections.flatMap((section, number) =>
    world.schema.sections[number]?.form === 'details' ? [] : checkSection(section, number, world),
  )
  const frame = { title: content.title, 'meta description': content.meta_description, excerpt: content.excerpt }
  for (const [name, text] of Object.entries(frame)) {
    const other = otherLanguage(text, world, paragraphWords)
    if (other === null) continue
    const message = `The ${name} is in ${nameOf(other)}: write it in ${nameOf(world.schema.language)}.`
    findings.push(name === 'title' ? notice(message) : error(message))
  }
  return resultOf('language', findings)
}

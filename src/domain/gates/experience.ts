import type { Finding } from '../article/article.ts'
import { isAttributed } from '../grounding/attribution.ts'
import { quotationsOf, withoutQuotations } from '../grounding/quotations.ts'
import { experiencePhrases } from '../lexicon/experience-phrases.ts'
import { error, excerpt, type Gate, kindsOf, notice, resultOf } from './gate.ts'

const claimIn = (text: string): string | null => {
  for (const phrase of experiencePhrases) {
    const hit = phrase.exec(text)?.[0]
    if (hit !== undefined) return hit.trim()
  }
  return null
}

/** Refuses text by which the writer claims to have read, tested or used the book. An editor's own sentence is reported only. */
export const experienceGate: Gate = (context) => {
  const kinds = kindsOf(context)
  const { content, world } = context
  const speakers = [...world.sourceLabels.values(), ...world.brief.authors]
  const findings: Finding[] = context.sentences.flatMap((sentence) => {
    const quoted = quotationsOf(sentence.text).length > 0 && isAttributed(sentence.text, speakers)
    const claim = claimIn(quoted ? withoutQuotations(sentence.text) : sentence.text)
    if (claim === null) return []
    const says = `${excerpt(sentence.text)} claims experience with the book (“${claim}”)`
    return kinds.get(sentence.sentence_id)?.kind === 'editor'
      ? [notice(`${says}: keep it only if you did so yourself.`, sentence)]
      : [error(`${says}: nobody did so here. Say what the sources say instead.`, sentence)]
  })
  const frame = {
    title: content.title,
    'SEO title': content.seo_title,
    'meta description': content.meta_description,
    excerpt: content.excerpt,
  }
  for (const [name, text] of Object.entries(frame)) {
    const claim = claimIn(text)
    if (claim !== null) findings.push(error(`The ${name} claims experience with the book (“${claim}”): take it out.`))
  }
  return resultOf('experience', findings)
}

import type { Finding } from '../article/article.ts'
import type { Block } from '../article/parse.ts'
import type { Link } from '../article/plain-text.ts'
import { hostOf, type OpenWorld } from '../article/world.ts'
import { quotationsOf, withoutQuotations } from '../grounding/quotations.ts'
import { instructionPhrases } from '../lexicon/instruction-phrases.ts'
import { error, excerpt, type Gate, notice, resultOf, type Where } from './gate.ts'

const safeSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/** Characters that hide or turn round what a reader sees. */
const hiddenCharacters = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u{e0000}-\u{e007f}]/u

/** A scheme as a browser reads it: white space and control characters inside mean nothing to it. */
const schemeOf = (url: string): string | null =>
  /^([a-z][a-z0-9+.-]*:)/iu.exec(url.replaceAll(/[\p{Cc}\s]/gu, ''))?.[1]?.toLowerCase() ?? null

const isSourceHost = (host: string, world: OpenWorld): boolean =>
  [...world.hosts].some((own) => host === own || host.endsWith(`.${own}`))

const checkLink = ({ url, image }: Link, where: Where | null, world: OpenWorld): readonly Finding[] => {
  const scheme = schemeOf(url) ?? (url.startsWith('//') ? 'https:' : null)
  const what = image ? 'image' : 'link'
  if (scheme !== null && !safeSchemes.has(scheme))
    return [error(`The ${what} to ${excerpt(url)} may run code or hide content: take it out.`, where)]
  if (scheme === null || scheme === 'mailto:') return []
  const host = hostOf(url.startsWith('//') ? `https:${url}` : url)
  if (host !== null && isSourceHost(host, world)) return []
  return [error(`The ${what} leads to ${excerpt(host ?? url)}, which is none of the sources: take it out.`, where)]
}

const bareAddresses = (text: string): readonly Link[] =>
  [...text.matchAll(/\b(?:https?:\/\/|javascript:|data:\w+\/|vbscript:)[^\s<>"')\]]+/giu)].map((match) => ({
    url: match[0].replace(/[.,;:!?]+$/u, ''),
    text: match[0],
    image: false,
  }))

const instructionIn = (text: string): string | null => {
  for (const phrase of instructionPhrases) {
    const hit = phrase.exec(text)?.[0]
    if (hit !== undefined) return hit.trim()
  }
  return null
}

const checkWords = (name: string, text: string, where: Where | null): readonly Finding[] => {
  const findings: Finding[] = []
  const own = instructionIn(withoutQuotations(text))
  const quoted = quotationsOf(text)
    .map((quotation) => instructionIn(quotation.text))
    .find((hit) => hit !== null)
  if (own !== null) findings.push(error(`${name} speaks to a language model (“${own}”): take it out.`, where))
  else if (quoted)
    findings.push(
      notice(`${name} quotes an instruction to a language model (“${quoted}”): make sure it is meant.`, where),
    )
  if (hiddenCharacters.test(text)) findings.push(error(`${name} holds invisible characters: type it anew.`, where))
  return findings
}

const checkBlock = (block: Block, first: string, section: number | null, world: OpenWorld): readonly Finding[] => {
  const where = section === null ? null : { section, ...(block.sentences.length > 0 && { sentence_id: first }) }
  const code = block.kind === 'code'
  return [
    ...block.html.map((html) => error(`There is raw HTML (${excerpt(html)}): take it out and use Markdown.`, where)),
    ...[...block.links, ...(code ? [] : bareAddresses(block.text))].flatMap((link) => checkLink(link, where, world)),
    ...checkWords(`The text that begins ${excerpt(block.text)}`, block.text, where),
  ]
}

/** Refuses raw HTML, links that run code or lead to strangers, invisible characters, and words meant for a model. */
export const safetyGate: Gate = ({ tree, content, world }) => {
  const findings: Finding[] = tree.preamble.flatMap((block) => checkBlock(block, '', null, world))
  tree.sections.forEach((section, number) => {
    let index = 0
    findings.push(...checkWords(`The heading ${excerpt(section.heading)}`, section.heading, { section: number }))
    for (const block of section.blocks) {
      findings.push(...checkBlock(block, `${number}.${index}`, number, world))
      index += block.sentences.length
    }
  })
  const frame = {
    title: content.title,
    'SEO title': content.seo_title,
    'meta description': content.meta_description,
    excerpt: content.excerpt,
  }
  for (const [name, text] of Object.entries(frame)) {
    findings.push(...checkWords(`The ${name}`, text, null))
    if (/<[a-z!/][^>]*>/iu.test(text)) findings.push(error(`The ${name} holds HTML: take it out.`))
  }
  return resultOf('safety', findings)
}

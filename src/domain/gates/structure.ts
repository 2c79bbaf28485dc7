import type { Finding } from '../article/article.ts'
import { subheadingsOf } from '../article/measure.ts'
import type { Section } from '../article/parse.ts'
import type { SectionRule } from '../content-schema.ts'
import { foldText } from '../words.ts'
import { error, excerpt, type Gate, type GateContext, notice, resultOf, tell } from './gate.ts'
import { checkVerdictBox } from './structure-box.ts'

const paragraphSentences = { min: 3, max: 6 }

const checkSections = ({ tree, world: { schema } }: GateContext): readonly Finding[] => {
  const { sections } = tree
  const findings: Finding[] = []
  if (sections.length !== schema.sections.length)
    findings.push(error(tell('structure_sections', { sections: sections.length, needed: schema.sections.length })))
  const seen = new Set<string>()
  sections.forEach(({ heading }, section) => {
    const folded = foldText(heading)
    if (folded === '') findings.push(error(tell('structure_heading_empty', {}), { section }))
    else if (seen.has(folded))
      findings.push(error(tell('structure_heading_twice', { heading: excerpt(heading) }), { section }))
    seen.add(folded)
    const other = schema.sections.findIndex(({ kind, title }) => kind === 'fixed' && foldText(title) === folded)
    if (other !== -1 && other !== section)
      findings.push(
        error(tell('structure_order', { heading: excerpt(heading), belongs: other + 1, stands: section + 1 }), {
          section,
        }),
      )
  })
  return findings
}

const spokenBlocks = (blocks: Section['blocks']): Section['blocks'] =>
  blocks.filter(({ sentences }) => sentences.length > 0)

const emptySections = ({ tree }: GateContext): readonly (Finding & { readonly section: number })[] =>
  tree.sections.flatMap(({ blocks, heading }, section) =>
    spokenBlocks(blocks).length > 0
      ? []
      : [{ ...error(tell('structure_section_empty', { heading: excerpt(heading) })), section }],
  )

const checkForm = (
  rule: SectionRule | undefined,
  { blocks, heading }: Section,
  section: number,
): readonly Finding[] => {
  const findings: Finding[] = []
  const spoken = spokenBlocks(blocks)
  if (spoken.length === 0) return []
  for (const block of blocks)
    if (block.node === 'heading' && block.kind === 'other')
      findings.push(error(tell('structure_heading_level', { heading: excerpt(block.text) }), { section }))
  if (rule?.form === 'details' && !spoken.some(({ kind }) => kind === 'list_item' || kind === 'table'))
    findings.push(error(tell('structure_details', { heading: excerpt(heading) }), { section }))
  if (rule?.form === 'details') return findings
  for (const block of spoken) {
    const { length } = block.sentences
    if (block.kind === 'paragraph' && (length < paragraphSentences.min || length > paragraphSentences.max))
      findings.push(
        notice(tell('structure_paragraph', { said: excerpt(block.sentences[0]?.text ?? ''), sentences: length }), {
          section,
        }),
      )
  }
  return findings
}

/** Refuses subheadings of a section that are empty, there twice, or followed by no text. */
const checkWithin = (held: Section | undefined, section: number): readonly Finding[] => {
  const seen = new Set<string>()
  return (held?.blocks ?? []).flatMap(({ kind, text }, index, blocks) => {
    if (kind !== 'subheading') return []
    const folded = foldText(text)
    const next = blocks[index + 1]?.kind
    const twice = folded !== '' && seen.has(folded)
    seen.add(folded)
    if (folded === '') return [error(tell('structure_subheading_empty', {}), { section })]
    if (twice) return [error(tell('structure_subheading_twice', { said: excerpt(text) }), { section })]
    return next === undefined || next === 'subheading'
      ? [error(tell('structure_subheading_bare', { said: excerpt(text) }), { section })]
      : []
  })
}

const checkSubheadings = ({ tree, world: { schema } }: GateContext): readonly Finding[] => {
  const { min, max } = schema.subsections
  const holders = tree.sections.flatMap((section, index) => (subheadingsOf(section).length > 0 ? [index] : []))
  if (holders.length === 0) return []
  const findings: Finding[] = holders
    .slice(1)
    .map((section) => error(tell('structure_subheadings_apart', {}), { section }))
  const [section = 0] = holders
  const held = tree.sections[section] ? subheadingsOf(tree.sections[section]).length : 0
  if (held < min || held > max)
    findings.push(error(tell('structure_subheadings_count', { held, min, max }), { section }))
  return [...findings, ...holders.flatMap((index) => checkWithin(tree.sections[index], index))]
}

const checkLengths = ({ measure, world: { schema, waiver } }: GateContext): readonly Finding[] => {
  const findings: Finding[] = []
  if (measure.word_count > schema.total_words.max)
    findings.push(error(tell('structure_too_long', { words: measure.word_count, max: schema.total_words.max })))
  measure.sections.forEach(({ words, heading }, section) => {
    const rule = schema.sections[section]
    if (!rule || rule.form === 'details' || words === 0) return
    const waived = waiver?.sections.includes(rule.role) === true
    if (words > rule.words.max || (words < rule.words.min && !waived))
      findings.push(
        notice(tell('structure_section_words', { heading: excerpt(heading), words, ...rule.words }), { section }),
      )
  })
  return findings
}

const checkTitles = ({ content, world: { schema } }: GateContext): readonly Finding[] => {
  const findings: Finding[] = []
  const seo = [...content.seo_title].length
  const meta = [...content.meta_description].length
  const { max } = schema.seo_title_characters
  const range = schema.meta_description_characters
  if (content.title.trim() === '') findings.push(error(tell('structure_title_missing', {})))
  if (/[\r\n]/u.test(content.title.trim())) findings.push(error(tell('structure_title_lines', {})))
  if (content.slug.trim() === '') findings.push(error(tell('structure_slug_missing', {})))
  if (content.seo_title.trim() === '') findings.push(error(tell('structure_seo_title_missing', {})))
  if (seo > max) findings.push(error(tell('structure_seo_title_long', { characters: seo, max })))
  if (meta < range.min || meta > range.max)
    findings.push(notice(tell('structure_meta_description', { characters: meta, min: range.min, max: range.max })))
  return findings
}

const tooShort = ({ measure, world: { schema } }: GateContext): Finding | null =>
  measure.body_words >= schema.body_words.min
    ? null
    : error(tell('structure_too_short', { words: measure.body_words, min: schema.body_words.min }))

const noSubheadings = ({ tree, world: { schema } }: GateContext): Finding | null => {
  const { min, max } = schema.subsections
  return tree.sections.some((section) => subheadingsOf(section).length > 0)
    ? null
    : error(tell('structure_subheadings_none', { min, max }))
}

const isError = ({ severity }: Finding): boolean => severity === 'error'

/** What only more evidence mends, parted by whether the recorded waiver covers it. */
const evidenceFindings = (context: GateContext): { readonly covered: Finding[]; readonly bare: Finding[] } => {
  const { schema, waiver } = context.world
  const covers = (section: number): boolean => waiver?.sections.includes(schema.sections[section]?.role ?? '') === true
  const empty = emptySections(context)
  const whole = [tooShort(context), noSubheadings(context)].filter((finding) => finding !== null)
  return {
    covered: [...empty.filter(({ section }) => covers(section)), ...(waiver === null ? [] : whole)],
    bare: [...empty.filter(({ section }) => !covers(section)), ...(waiver === null ? whole : [])],
  }
}

/**
 * Refuses what has not the form of the content schema. Too few words, missing subheadings and empty starved sections are
 * waived by an editor's recorded waiver.
 */
export const structureGate: Gate = (context) => {
  const { schema } = context.world
  const { covered, bare } = evidenceFindings(context)
  const strict = [
    ...checkVerdictBox(context),
    ...checkSections(context),
    ...context.tree.sections.flatMap((section, index) => checkForm(schema.sections[index], section, index)),
    ...checkSubheadings(context),
    ...checkLengths(context),
    ...checkTitles(context),
    ...bare,
  ]
  const result = resultOf('structure', [...strict, ...covered])
  return covered.length > 0 && !strict.some(isError) ? { ...result, verdict: 'waived' } : result
}

import type { Finding } from '../article/article.ts'
import { subheadingsOf } from '../article/measure.ts'
import type { Section } from '../article/parse.ts'
import type { SectionRule } from '../content-schema.ts'
import { foldText } from '../words.ts'
import { error, excerpt, type Gate, type GateContext, notice, resultOf } from './gate.ts'
import { checkVerdictBox } from './structure-box.ts'

const paragraphSentences = { min: 3, max: 6 }

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`

const checkSections = ({ tree, world: { schema } }: GateContext): readonly Finding[] => {
  const { sections } = tree
  const findings: Finding[] = []
  if (sections.length !== schema.sections.length)
    findings.push(
      error(
        `The article has ${count(sections.length, 'section')} (H2) and needs exactly ${schema.sections.length}: add or remove sections.`,
      ),
    )
  const seen = new Set<string>()
  sections.forEach(({ heading }, section) => {
    const folded = foldText(heading)
    if (folded === '') findings.push(error('A section has an empty heading: give it one.', { section }))
    else if (seen.has(folded))
      findings.push(error(`The heading ${excerpt(heading)} is there twice: word one of them differently.`, { section }))
    seen.add(folded)
    const other = schema.sections.findIndex(({ kind, title }) => kind === 'fixed' && foldText(title) === folded)
    if (other !== -1 && other !== section)
      findings.push(
        error(`The section ${excerpt(heading)} belongs in place ${other + 1}, not ${section + 1}: put it there.`, {
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
      : [{ ...error(`The section ${excerpt(heading)} is empty: write it or add sources for it.`), section }],
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
      findings.push(error(`The heading ${excerpt(block.text)} is neither H2 nor H3: use one of these.`, { section }))
  if (rule?.form === 'details' && !spoken.some(({ kind }) => kind === 'list_item' || kind === 'table'))
    findings.push(error(`The section ${excerpt(heading)} must be the list of the book's details.`, { section }))
  if (rule?.form === 'details') return findings
  for (const block of spoken) {
    const { length } = block.sentences
    if (block.kind === 'paragraph' && (length < paragraphSentences.min || length > paragraphSentences.max))
      findings.push(
        notice(
          `The paragraph that begins ${excerpt(block.sentences[0]?.text ?? '')} has ${count(length, 'sentence')}; 3 to 6 read best.`,
          { section },
        ),
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
    if (folded === '') return [error('A subheading (H3) is empty: give it words.', { section })]
    if (twice) return [error(`The subheading ${excerpt(text)} is there twice: word one differently.`, { section })]
    return next === undefined || next === 'subheading'
      ? [error(`The subheading ${excerpt(text)} has no text below it: write it or take it out.`, { section })]
      : []
  })
}

const checkSubheadings = ({ tree, world: { schema } }: GateContext): readonly Finding[] => {
  const { min, max } = schema.subsections
  const holders = tree.sections.flatMap((section, index) => (subheadingsOf(section).length > 0 ? [index] : []))
  if (holders.length === 0) return []
  const findings: Finding[] = holders
    .slice(1)
    .map((section) => error('More than one section has subheadings (H3): keep them in one section only.', { section }))
  const [section = 0] = holders
  const held = tree.sections[section] ? subheadingsOf(tree.sections[section]).length : 0
  if (held < min || held > max)
    findings.push(error(`The section has ${count(held, 'subheading')} (H3) and needs ${min} to ${max}.`, { section }))
  return [...findings, ...holders.flatMap((index) => checkWithin(tree.sections[index], index))]
}

const checkLengths = ({ measure, world: { schema, waiver } }: GateContext): readonly Finding[] => {
  const findings: Finding[] = []
  if (measure.word_count > schema.total_words.max)
    findings.push(
      error(`The article has ${measure.word_count} words and may have ${schema.total_words.max}: shorten it.`),
    )
  measure.sections.forEach(({ words, heading }, section) => {
    const rule = schema.sections[section]
    if (!rule || rule.form === 'details' || words === 0) return
    const range = `${rule.words.min} to ${rule.words.max} words are usual`
    const waived = waiver?.sections.includes(rule.role) === true
    if (words > rule.words.max || (words < rule.words.min && !waived))
      findings.push(notice(`The section ${excerpt(heading)} has ${words} words; ${range}.`, { section }))
  })
  return findings
}

const checkTitles = ({ content, world: { schema } }: GateContext): readonly Finding[] => {
  const findings: Finding[] = []
  const seo = [...content.seo_title].length
  const meta = [...content.meta_description].length
  const { max } = schema.seo_title_characters
  const range = schema.meta_description_characters
  if (content.title.trim() === '') findings.push(error('The article has no title: give it one.'))
  if (/[\r\n]/u.test(content.title.trim())) findings.push(error('The title has a line break: set it in one line.'))
  if (content.slug.trim() === '') findings.push(error('The article has no address (slug): give it one.'))
  if (content.seo_title.trim() === '') findings.push(error('The SEO title is empty: write one.'))
  if (seo > max) findings.push(error(`The SEO title has ${seo} characters and may have ${max}: shorten it.`))
  if (meta < range.min || meta > range.max)
    findings.push(notice(`The meta description has ${meta} characters; ${range.min} to ${range.max} show best.`))
  return findings
}

const tooShort = ({ measure, world: { schema } }: GateContext): Finding | null =>
  measure.body_words >= schema.body_words.min
    ? null
    : error(
        `The body has ${measure.body_words} words and needs ${schema.body_words.min}: add sources and write more, or accept a shorter article.`,
      )

const noSubheadings = ({ tree, world: { schema } }: GateContext): Finding | null => {
  const { min, max } = schema.subsections
  return tree.sections.some((section) => subheadingsOf(section).length > 0)
    ? null
    : error(`No section has subheadings (H3): give exactly one section ${min} to ${max} of them.`)
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

import type { ContentSchema } from '../content-schema.ts'
import type { FieldProblem } from '../errors.ts'
import { fieldProblem } from '../refusals/refused-fields.ts'
import { tellSetting } from '../refusals/settings.ts'

const repeated = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
]

const sectionProblems = ({ sections }: ContentSchema): readonly FieldProblem[] => [
  ...repeated(sections.map(({ role }) => role)).map((role) =>
    fieldProblem('sections', tellSetting('schema_role_twice', { role })),
  ),
  ...sections.flatMap(({ title, role, words, form, topics }, index): FieldProblem[] => {
    const field = `sections.${index}`
    return [
      ...(title.trim() === '' ? [fieldProblem(`${field}.title`, tellSetting('schema_empty', {}))] : []),
      ...(role.trim() === '' ? [fieldProblem(`${field}.role`, tellSetting('schema_empty', {}))] : []),
      ...(words.min > words.max ? [fieldProblem(`${field}.words`, tellSetting('schema_least_above', {}))] : []),
      ...(form === 'prose' && topics.length === 0
        ? [fieldProblem(`${field}.topics`, tellSetting('schema_without_topics', {}))]
        : []),
    ]
  }),
  ...(sections.some(({ kind, form }) => kind === 'thematic' && form === 'prose')
    ? []
    : [fieldProblem('sections', tellSetting('schema_without_theme', {}))]),
]

/** Whether the lengths can be kept at all: the sections' ranges, the body and the whole. */
const lengthProblems = ({ sections, body_words: body, total_words: total }: ContentSchema): readonly FieldProblem[] => {
  const prose = sections.filter(({ form }) => form === 'prose')
  const least = prose.reduce((sum, { words }) => sum + words.min, 0)
  const most = prose.reduce((sum, { words }) => sum + words.max, 0)
  return [
    ...(most < body.min
      ? [fieldProblem('body_words', tellSetting('schema_body_beyond', { least: body.min, most }))]
      : []),
    ...(least > total.max
      ? [fieldProblem('total_words', tellSetting('schema_total_below', { most: total.max, least }))]
      : []),
    ...(body.min > total.max ? [fieldProblem('body_words', tellSetting('schema_body_above_total', {}))] : []),
  ]
}

const rangeProblems = (schema: ContentSchema): readonly FieldProblem[] =>
  (['subsections', 'meta_description_characters'] as const).flatMap((field) =>
    schema[field].min > schema[field].max ? [fieldProblem(field, tellSetting('schema_least_above', {}))] : [],
  )

const disclosureProblems = ({ disclosure, verdict_box: box }: ContentSchema): readonly FieldProblem[] => [
  ...(disclosure.ai !== 'never' && disclosure.ai_text.trim() === ''
    ? [fieldProblem('disclosure.ai_text', tellSetting('schema_disclosure_empty', {}))]
    : []),
  ...(disclosure.ai !== 'never' && disclosure.rules_text.trim() === ''
    ? [fieldProblem('disclosure.rules_text', tellSetting('schema_disclosure_empty', {}))]
    : []),
  ...(disclosure.affiliate && disclosure.affiliate_text.trim() === ''
    ? [fieldProblem('disclosure.affiliate_text', tellSetting('schema_affiliate_empty', {}))]
    : []),
  ...repeated(box.map(({ item }) => item)).map((item) =>
    fieldProblem('verdict_box', tellSetting('schema_item_twice', { item })),
  ),
]

/** What is wrong with a content schema, field by field; empty when articles can be written by it. */
export const contentSchemaProblems = (schema: ContentSchema): readonly FieldProblem[] => [
  ...sectionProblems(schema),
  ...lengthProblems(schema),
  ...rangeProblems(schema),
  ...disclosureProblems(schema),
]

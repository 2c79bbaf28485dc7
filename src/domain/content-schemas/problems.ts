import type { ContentSchema } from '../content-schema.ts'
import type { FieldProblem } from '../errors.ts'

const repeated = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
]

const sectionProblems = ({ sections }: ContentSchema): readonly FieldProblem[] => [
  ...repeated(sections.map(({ role }) => role)).map((role) => ({
    field: 'sections',
    reason: `has the role "${role}" twice; every section needs a role of its own`,
  })),
  ...sections.flatMap(({ title, role, words, form, topics }, index): FieldProblem[] => {
    const field = `sections.${index}`
    return [
      ...(title.trim() === '' ? [{ field: `${field}.title`, reason: 'is empty' }] : []),
      ...(role.trim() === '' ? [{ field: `${field}.role`, reason: 'is empty' }] : []),
      ...(words.min > words.max ? [{ field: `${field}.words`, reason: 'has a least number above the largest' }] : []),
      ...(form === 'prose' && topics.length === 0
        ? [{ field: `${field}.topics`, reason: 'is empty: no claim could ever feed the section' }]
        : []),
    ]
  }),
  ...(sections.some(({ kind, form }) => kind === 'thematic' && form === 'prose')
    ? []
    : [{ field: 'sections', reason: 'has no thematic section, which alone may hold subheadings' }]),
]

/** Whether the lengths can be kept at all: the sections' ranges, the body and the whole. */
const lengthProblems = ({ sections, body_words: body, total_words: total }: ContentSchema): readonly FieldProblem[] => {
  const prose = sections.filter(({ form }) => form === 'prose')
  const least = prose.reduce((sum, { words }) => sum + words.min, 0)
  const most = prose.reduce((sum, { words }) => sum + words.max, 0)
  return [
    ...(most < body.min
      ? [{ field: 'body_words', reason: `asks for ${body.min} words, but all sections together may have only ${most}` }]
      : []),
    ...(least > total.max
      ? [{ field: 'total_words', reason: `allows ${total.max} words, but the sections need ${least} at least` }]
      : []),
    ...(body.min > total.max ? [{ field: 'body_words', reason: 'asks for more than the whole article may have' }] : []),
  ]
}

const rangeProblems = (schema: ContentSchema): readonly FieldProblem[] =>
  (['subsections', 'meta_description_characters'] as const).flatMap((field) =>
    schema[field].min > schema[field].max ? [{ field, reason: 'has a least number above the largest' }] : [],
  )

const disclosureProblems = ({ disclosure, verdict_box: box }: ContentSchema): readonly FieldProblem[] => [
  ...(disclosure.ai !== 'never' && disclosure.ai_text.trim() === ''
    ? [{ field: 'disclosure.ai_text', reason: 'is empty, but the policy asks for it' }]
    : []),
  ...(disclosure.ai !== 'never' && disclosure.rules_text.trim() === ''
    ? [{ field: 'disclosure.rules_text', reason: 'is empty, but the policy asks for it' }]
    : []),
  ...(disclosure.affiliate && disclosure.affiliate_text.trim() === ''
    ? [{ field: 'disclosure.affiliate_text', reason: 'is empty, but links earn' }]
    : []),
  ...repeated(box.map(({ item }) => item)).map((item) => ({
    field: 'verdict_box',
    reason: `has the item "${item}" twice`,
  })),
]

/** What is wrong with a content schema, field by field; empty when articles can be written by it. */
export const contentSchemaProblems = (schema: ContentSchema): readonly FieldProblem[] => [
  ...sectionProblems(schema),
  ...lengthProblems(schema),
  ...rangeProblems(schema),
  ...disclosureProblems(schema),
]

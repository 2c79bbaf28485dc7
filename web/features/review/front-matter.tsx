import { Stack, Text, Textarea } from '@mantine/core'
import type { Article } from '../../../src/domain/article/article.ts'
import type { ContentSchema } from '../../../src/domain/content-schema.ts'
import { texts } from '../../texts/first.ts'
import { deskTexts } from '../../texts/review.ts'

const words = texts.review

/** The words around an article that an editor may change. */
export type FrontMatterFields = Pick<
  Article,
  'seo_title' | 'slug' | 'meta_description' | 'excerpt' | 'focus_keyword' | 'disclosure'
>

interface FrontMatterProps {
  readonly article: FrontMatterFields
  readonly schema: ContentSchema
  /** Without it the fields are only shown. */
  readonly onChange?: (change: Partial<FrontMatterFields>) => void
  readonly reasons?: Readonly<Record<string, string>>
}

const hints: Partial<Record<keyof FrontMatterFields, string>> = {
  focus_keyword: deskTexts.focusKeywordHelp,
  disclosure: deskTexts.disclosureHelp,
}

const lengthOf = (text: string): number => [...text].length

/** SEO title, address, descriptions, with their lengths against what search results show. */
export const FrontMatter = ({ article, schema, onChange, reasons = {} }: FrontMatterProps) => {
  const limits: Partial<Record<keyof FrontMatterFields, { min?: number; max: number }>> = {
    seo_title: schema.seo_title_characters,
    meta_description: schema.meta_description_characters,
  }
  const field = (name: keyof FrontMatterFields) => {
    const used = lengthOf(article[name])
    const limit = limits[name]
    const range = limit ? (limit.min === undefined ? `${limit.max}` : `${limit.min}–${limit.max}`) : null
    const wrong = limit !== undefined && (used > limit.max || used < (limit.min ?? 0))
    return {
      value: article[name],
      name,
      dir: 'auto',
      readOnly: !onChange,
      variant: onChange ? 'default' : 'unstyled',
      error: reasons[name] ?? null,
      placeholder: onChange ? '' : deskTexts.nothing,
      description: range ? (
        <Text span inherit className={wrong ? 'sign-warn' : undefined} data-wrong={wrong}>
          {words.characters(used, range)}
          {wrong ? ` (${used > limit.max ? deskTexts.tooLong : deskTexts.tooShort})` : ''}
        </Text>
      ) : (
        (hints[name] ?? null)
      ),
      inputWrapperOrder: ['label', 'input', 'error', 'description'] as ('label' | 'input' | 'error' | 'description')[],
      onChange: (event: { currentTarget: { value: string } }) => onChange?.({ [name]: event.currentTarget.value }),
    } as const
  }
  return (
    <Stack gap="sm">
      <Textarea label={words.seoTitle} autosize minRows={1} {...field('seo_title')} />
      <Textarea label={words.slug} autosize minRows={1} {...field('slug')} />
      <Textarea label={words.metaDescription} autosize minRows={1} {...field('meta_description')} />
      <Textarea label={words.excerpt} autosize minRows={1} {...field('excerpt')} />
      <Textarea label={deskTexts.focusKeyword} autosize minRows={1} {...field('focus_keyword')} />
      <Textarea label={deskTexts.disclosure} autosize minRows={1} {...field('disclosure')} />
    </Stack>
  )
}

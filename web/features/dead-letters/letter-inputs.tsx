import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { articleLanguages } from '../../../src/domain/article-languages.ts'
import { sectionNeedSchema, sourceKindSchema } from '../../../src/domain/evidence.ts'
import { publishIntentSchema, waiverSchema } from '../../../src/domain/submission.ts'
import type { DeadLetterView } from '../../../src/http/contract/dead-letter.ts'
import { failedTexts as words } from '../../texts/failed.ts'
import { texts } from '../../texts/first.ts'
import { Place } from '../../ui/outward-link.tsx'
import { Instant } from '../../ui/time.tsx'

const sourcesSchema = z.array(
  z.object({ source_id: z.string(), kind: sourceKindSchema, url: z.string().nullable(), handed_over: z.boolean() }),
)

const Sources = ({ sources }: { sources: z.infer<typeof sourcesSchema> }) => (
  <ul className="plain-list">
    {sources.map(({ source_id: id, kind, url, handed_over: handedOver }) => (
      <li key={id}>
        {texts.source(kind)}
        {handedOver ? `, ${words.handedOver}` : ''} {url === null ? null : <Place url={url} />}
      </li>
    ))}
  </ul>
)

/** How an input is told; what is not understood is shown as it is. */
const told = (name: string, value: unknown): ReactNode => {
  if (value === null || value === undefined) return words.nothing
  const sources = name === 'sources' ? sourcesSchema.safeParse(value).data : undefined
  if (sources) return <Sources sources={sources} />
  const needs = name === 'needs' ? z.array(sectionNeedSchema).safeParse(value).data : undefined
  if (needs) return needs.flatMap(({ starved, title }) => (starved ? title : [])).join(', ') || words.nothing
  const waiver = name === 'waiver' ? waiverSchema.safeParse(value).data : undefined
  if (waiver) return `${waiver.reason} (${waiver.by})`
  const intent = name === 'publish_intent' ? publishIntentSchema.safeParse(value).data : undefined
  if (intent)
    return (
      <>
        {words.intent(intent.target, intent.by)}, <Instant at={intent.due_at} />
      </>
    )
  const language = name === 'language' ? articleLanguages.find((one) => one === value) : undefined
  if (language) return texts.common.language[language]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}

const isNamed = (name: string): name is keyof typeof words.fields => name in words.fields

/** What a stage had been given, field by field. */
export const LetterInputs = ({ inputs }: { inputs: DeadLetterView['inputs'] }) => (
  <dl className="letter-inputs">
    {Object.entries(inputs).map(([name, value]) => (
      <div key={name}>
        <Text component="dt" size="xs" c="dimmed">
          {isNamed(name) ? words.fields[name] : name}
        </Text>
        <Text component="dd" size="sm" dir="auto">
          {told(name, value)}
        </Text>
      </div>
    ))}
  </dl>
)

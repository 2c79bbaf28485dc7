import { Select, Stack, TextInput } from '@mantine/core'
import type { SiteView } from '../../../src/http/contract/site-profile.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/first.ts'
import { publishTexts } from '../../texts/review.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { BothClocks } from '../sites/both-clocks.tsx'
import { FilingFields } from './filing-fields.tsx'
import type { PublishChoice } from './use-publish-choice.ts'

const words = texts.review

interface PublishFieldsProps {
  readonly submission: Pick<SubmissionView, 'publications'>
  readonly choice: PublishChoice
  readonly timed: boolean
  /** What the server said about the request, by the names of its fields: `options.image.alt`. */
  readonly reasons: Readonly<Record<string, string>>
}

const nameOf = ({ kind, label, url }: SiteView): string => {
  if (kind === 'file') return words.fileTarget
  // The address of a webhook is as good as a key.
  return url && kind !== 'webhook' ? `${label} (${url})` : label
}

const optionsReasons = (reasons: PublishFieldsProps['reasons']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(reasons).flatMap(([field, reason]) =>
      field.startsWith('options.') ? [[field.slice('options.'.length), reason]] : [],
    ),
  )

/** The fields of a choice: where to, when, and how it is filed there. */
export const PublishFields = ({ submission: { publications }, choice, timed, reasons }: PublishFieldsProps) => {
  const { sites, target, site, filing, localTime } = choice
  const isThere = (name: string) => publications.some((one) => one.target === name)
  return (
    <Stack gap="sm">
      {sites.isError ? <ProblemAlert error={sites.error} onRetry={() => void sites.refetch()} /> : null}
      <Select
        label={words.target}
        allowDeselect={false}
        disabled={sites.isPending}
        value={target}
        error={reasons['target'] ?? null}
        data={(sites.data ?? []).map((one) => ({
          value: one.target,
          label: isThere(one.target) ? `${nameOf(one)} · ${publishTexts.published}` : nameOf(one),
        }))}
        onChange={(chosen) => choice.setTarget(chosen)}
      />
      {timed ? (
        <TextInput
          type="datetime-local"
          label={words.when}
          description={<BothClocks at={localTime === '' ? null : new Date(localTime).toISOString()} target={target} />}
          value={localTime}
          error={reasons['due_at'] ?? null}
          onChange={(event) => choice.setLocalTime(event.currentTarget.value)}
        />
      ) : null}
      {site && filing ? (
        <FilingFields
          kind={site.kind}
          target={target}
          draft={filing}
          reasons={optionsReasons(reasons)}
          onChange={choice.changeFiling}
        />
      ) : null}
    </Stack>
  )
}

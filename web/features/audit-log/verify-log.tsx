import { Alert, Button, Group, Text, TextInput } from '@mantine/core'
import { IconAlertCircle, IconShieldCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { fieldReasons } from '../../api/problem.ts'
import type { components } from '../../api/schema.gen.ts'
import { auditTexts as words } from '../../texts/settings.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { CopyLine } from '../../ui/shown-once.tsx'

type Verdict = components['schemas']['AuditVerdict']

const Good = ({ entries, begins, ends }: Verdict) => (
  <Alert
    color="pine"
    variant="light"
    icon={<IconShieldCheck aria-hidden />}
    title={words.good(wholeNumber(entries))}
    role="status"
  >
    {begins.sequence > 0 ? <Text size="sm">{words.begins(wholeNumber(begins.sequence))}</Text> : null}
    <Text size="sm">{words.note}</Text>
    <CopyLine text={`${ends.sequence}:${ends.hash}`} />
  </Alert>
)

const Shown = ({ verdict }: { verdict: Verdict }) => {
  if (verdict.fault === null) return <Good {...verdict} />
  const { sequence, kind } = verdict.fault
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertCircle aria-hidden />}
      title={words.bad(wholeNumber(sequence))}
      role="alert"
    >
      <Text size="sm">{words.faults[kind]}</Text>
    </Alert>
  )
}

/** Goes through the whole log and tells whether it is whole, and what place to note. */
export const VerifyLog = () => {
  const [expected, expect] = useState('')
  const verify = useMutation({
    mutationFn: (): Promise<Verdict> => {
      const noted = expected.trim()
      return answerOf(api.GET('/api/audit/verify', { params: { query: noted === '' ? {} : { expect: noted } } }))
    },
  })
  const { expect: reason } = fieldReasons(verify.error)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        verify.mutate()
      }}
    >
      <Group align="flex-end" gap="sm">
        <TextInput
          label={words.expect}
          description={words.expectHelp}
          className="audit-noted"
          autoComplete="off"
          value={expected}
          error={reason}
          onChange={(event) => expect(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={verify.isPending}>
          {words.verify}
        </Button>
      </Group>
      <div className="audit-verdict">
        {verify.isError && reason === undefined ? <ProblemAlert error={verify.error} /> : null}
        {verify.data ? <Shown verdict={verify.data} /> : null}
      </div>
    </form>
  )
}

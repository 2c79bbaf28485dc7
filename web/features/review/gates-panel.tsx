import { Accordion, Badge, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type {
  Finding,
  GateName,
  GateResult,
  SupportReport,
  ValidationReport,
} from '../../../src/domain/article/article.ts'
import type { ContentSchema } from '../../../src/domain/content-schema.ts'
import { texts } from '../../texts/first.ts'
import { spokenFinding } from '../../texts/judged.ts'
import { failedGates } from './gates-sign.tsx'
import { SectionWords } from './section-words.tsx'

const words = texts.review

interface GatesPanelProps {
  readonly validation: ValidationReport
  readonly schema: ContentSchema
  /** The sentences that can be shown. */
  readonly sentences: SupportReport['sentences']
  readonly onShow: (sentenceId: string) => void
  /** What can be done with a section, by its place among the H2. */
  readonly besideSection?: (section: number) => ReactNode
}

const verdictLooks = {
  pass: { color: 'pine', word: words.passed },
  fail: { color: 'red', word: words.failed },
  waived: { color: 'orange', word: words.waived },
} as const

/** The sentence that a finding is about, or the first of its section; null where there is none to show. */
const placeOf = (finding: Finding, sentences: SupportReport['sentences']): string | null => {
  const place = finding.sentence_id ?? `${finding.section}.0`
  return sentences.some(({ sentence_id }) => sentence_id === place) ? place : null
}

type FindingRowProps = Pick<GatesPanelProps, 'sentences' | 'onShow'> & { readonly finding: Finding }

const FindingRow = ({ finding, sentences, onShow }: FindingRowProps) => {
  const place = placeOf(finding, sentences)
  return (
    <li className="finding" data-severity={finding.severity}>
      {finding.severity === 'error' ? (
        <IconAlertTriangle size={15} className="sign-bad" aria-label={words.failed} />
      ) : (
        <IconInfoCircle size={15} className="sign-quiet" aria-label={words.notice} />
      )}
      <Text size="sm">
        {spokenFinding(finding)}{' '}
        {place ? (
          <Button variant="subtle" size="compact-xs" onClick={() => onShow(place)}>
            {words.jump}
          </Button>
        ) : null}
      </Text>
    </li>
  )
}

const GateHead = ({ result }: { result: GateResult }) => {
  const { color, word } = verdictLooks[result.verdict]
  const notes = result.findings.length
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Text size="sm" fw={550}>
        {texts.gate[result.gate]}
      </Text>
      <Badge color={color} variant="light" tt="none" size="sm">
        {word}
        {notes > 0 ? ` (${notes})` : ''}
      </Badge>
    </Group>
  )
}

/** Which checks stand open: those that fail, but for what a person opened or closed themselves. */
const useOpenGates = (told: readonly GateResult[]) => {
  const [turned, setTurned] = useState<ReadonlySet<GateName>>(new Set())
  const fails = ({ verdict }: GateResult) => verdict !== 'pass'
  const open = told.filter((result) => fails(result) !== turned.has(result.gate)).map(({ gate }) => gate)
  const setOpen = (now: readonly string[]) =>
    setTurned(new Set(told.filter((result) => fails(result) !== now.includes(result.gate)).map(({ gate }) => gate)))
  return { open, setOpen }
}

const ToldGates = ({
  told,
  ...rest
}: { told: readonly GateResult[] } & Pick<GatesPanelProps, 'sentences' | 'onShow'>) => {
  const { open, setOpen } = useOpenGates(told)
  return (
    // Without a transition: a check that opens while another tab is shown has no height to be moved to, and would stay shut.
    <Accordion
      multiple
      value={open}
      onChange={setOpen}
      variant="contained"
      chevronPosition="left"
      transitionDuration={0}
    >
      {told.map((result) => (
        <Accordion.Item key={result.gate} value={result.gate}>
          <Accordion.Control>
            <GateHead result={result} />
          </Accordion.Control>
          <Accordion.Panel>
            <ul className="findings">
              {result.findings.map((finding) => (
                <FindingRow
                  key={`${finding.section}/${finding.sentence_id}/${finding.message}`}
                  finding={finding}
                  {...rest}
                />
              ))}
            </ul>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}

/** Every check of the article with what it found; a finding leads to its sentence. */
export const GatesPanel = ({ validation, schema, sentences, onShow, ...rest }: GatesPanelProps) => {
  const told = validation.gates.filter(({ findings }) => findings.length > 0)
  const silent = validation.gates.filter(({ findings }) => findings.length === 0)
  return (
    <Stack gap="md" data-green={validation.green}>
      <Group gap="xs">
        {validation.green ? (
          <IconCircleCheck className="sign-good" size={20} aria-hidden />
        ) : (
          <IconAlertTriangle className="sign-bad" size={20} aria-hidden />
        )}
        <Text fw={600} role="status">
          {validation.green ? words.gatesGreen : words.gatesRed(failedGates(validation).length)}
        </Text>
      </Group>
      {told.length > 0 ? <ToldGates told={told} sentences={sentences} onShow={onShow} /> : null}
      <div className="silent-gates">
        {silent.map((result) => (
          <GateHead key={result.gate} result={result} />
        ))}
      </div>
      <SectionWords validation={validation} schema={schema} {...rest} />
    </Stack>
  )
}

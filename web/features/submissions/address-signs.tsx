import { Anchor, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { compareTitles } from '../../../src/domain/identity/titles.ts'
import { texts } from '../../texts/first.ts'
import { spokenOutcome } from '../../texts/kept-words.ts'
import { submitTexts } from '../../texts/submit.ts'
import type { SubmitDraft } from './submit-draft.ts'
import type { SeenAddress } from './use-submit-check.ts'

const words = submitTexts.check

interface AddressSignProps {
  readonly address: SeenAddress
  readonly draft: Pick<SubmitDraft, 'title' | 'author'>
  readonly onUse: (names: Pick<SubmitDraft, 'title' | 'author'>) => void
}

/** Which product an address names, for people: `ASIN 1449373321`. */
const productOf = (keys: readonly string[]): string | null => {
  const key = ['asin:', 'isbn:', 'goodreads:'].flatMap((start) => keys.find((one) => one.startsWith(start)) ?? [])[0]
  if (key === undefined) return null
  const [kind = '', id = ''] = key.split(':')
  return kind === 'goodreads' ? id : `${kind.toUpperCase()} ${id}`
}

const Look = ({ address: { seen }, draft, onUse }: AddressSignProps) => {
  if (seen === undefined)
    return (
      <>
        <IconCircleDashed size={14} className="sign-quiet" aria-hidden /> {words.looking} …
      </>
    )
  if (seen === null || !seen.asked)
    return (
      <>
        <IconCircleDashed size={14} className="sign-quiet" aria-hidden /> {words.notAsked}
        {seen?.reason ? `: ${spokenOutcome(seen.reason)}` : ''}
      </>
    )
  if (seen.outcome !== 'content')
    return (
      <>
        <IconAlertTriangle size={14} className="sign-warn" aria-hidden />{' '}
        {seen.outcome === null ? '' : texts.outcome[seen.outcome]}. {words.wall}
      </>
    )
  const { title, author } = { title: seen.title ?? '', author: seen.author ?? '' }
  if (title !== '' && draft.title.trim() !== '' && compareTitles(title, draft.title) === 'different')
    return (
      <>
        <IconAlertTriangle size={14} className="sign-warn" aria-hidden /> {words.other(title, author)}{' '}
        <Anchor component="button" type="button" size="sm" onClick={() => onUse({ title, author })}>
          {words.useThese}
        </Anchor>
      </>
    )
  return (
    <>
      <IconCircleCheck size={14} className="sign-good" aria-hidden /> {words.reachable}
      {title === '' || title === draft.title.trim() ? '' : `: ${words.told(title, author)}`}
    </>
  )
}

/** What is known of one address: its source, its product, and whether its page can be read. */
export const AddressSign = (props: AddressSignProps) => {
  const { label, identity_keys: keys, field } = props.address
  const product = productOf(keys)
  const line = /^links\.(\d+)$/.exec(field)?.[1]
  return (
    <Text size="sm" className="address-sign" dir="auto">
      <span className="address-source">
        {line === undefined ? label : words.line(Number(line) + 1)}
        {product === null ? '' : ` · ${product}`}
      </span>
      <span>
        <Look {...props} />
      </span>
    </Text>
  )
}

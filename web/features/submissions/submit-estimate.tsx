import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CostEstimate } from '../../../src/http/contract/costs.ts'
import { usualEstimateQuery } from '../../api/submission-queries.ts'
import { submitTexts } from '../../texts/submit.ts'
import { dollars } from '../../ui/numbers.ts'
import { spokenDuration } from '../../ui/time.tsx'

const words = submitTexts.estimate

const spokenCost = ({ cost_micro_usd: cost, input_tokens: tokens }: CostEstimate, books: number): string => {
  if (cost === null) return words.unknownCost
  if (cost === 0 && tokens === 0) return words.free
  return books === 1 ? words.cost(dollars(cost)) : words.costOfMany(dollars(cost * books), books)
}

const spokenTime = ({ time }: CostEstimate): string => {
  if (time === null) return words.firstTime
  const usual = words.time(spokenDuration(time.usual_ms), time.books)
  // Nine of ten of a handful is one book's accident.
  return time.books < 5 ? usual : `${usual} ${words.slow(spokenDuration(time.slow_ms))}`
}

/** What articles are expected to cost and one of them to take; its place is held while that is on its way. */
export const SubmitEstimate = ({ books = 1 }: { books?: number }) => {
  const estimate = useQuery(usualEstimateQuery()).data
  return (
    <Text size="sm" c="dimmed" className="submit-estimate" component="p" aria-label={words.label} role="note">
      {estimate === undefined ? '' : `${spokenCost(estimate, books)} ${spokenTime(estimate)}`}
    </Text>
  )
}

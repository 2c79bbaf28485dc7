import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { texts } from '../../texts/first.ts'
import { type Offer, offerOfCopy } from './offer.ts'

const words = texts.handOver

/** Takes a page that the bookmark copied, where the page's site forbids the direct way. */
export const PasteCopy = ({ take }: { take: (offer: Offer) => void }) => {
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <Textarea
      label={words.pasteLabel}
      description={words.pasteHelp}
      placeholder={words.pasteHere}
      minRows={3}
      value=""
      error={problem}
      onChange={() => undefined}
      onPaste={(event) => {
        event.preventDefault()
        const offer = offerOfCopy(event.clipboardData.getData('text/plain'))
        if (offer === null) setProblem(words.notACopy)
        else take(offer)
      }}
    />
  )
}

import { Paper, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { texts } from '../../texts/first.ts'
import { Loading } from '../../ui/loading.tsx'
import { hostOf } from '../../ui/outward-link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { BookChoice } from './book-choice.tsx'
import { listenForOffer, type Offer } from './offer.ts'
import { PasteCopy } from './paste-copy.tsx'
import { forgetWish, wishedBook } from './wish.ts'

const words = texts.handOver

/** Gives an offered page to a book: a token from the server, the page from the other tab, both back to the server. */
const give = async ({ offer, submissionId }: { offer: Offer; submissionId: string }) => {
  const params = { path: { id: submissionId } }
  const { token } = await answerOf(api.POST('/api/submissions/{id}/hand-overs', { params }))
  const html = await offer.take(token)
  const body = { token, url: offer.url, html }
  return answerOf(api.POST('/api/submissions/{id}/hand-overs/page', { params, body }))
}

/** The page that is offered, by its name and where it is from. */
const Offered = ({ offer }: { offer: Offer }) => (
  <div>
    <Text fw={600}>{offer.title}</Text>
    <Text size="sm" c="dimmed">
      {words.from(hostOf(offer.url))}
    </Text>
  </div>
)

/** The product's own tab that a bookmark opens: takes the page that stands before the editor, for the book they choose. */
export const HandOverPage = () => {
  const navigate = useNavigate()
  const [offer, setOffer] = useState<Offer | null>(null)
  const begun = useRef(false)
  const giving = useAction({
    run: give,
    said: words.taken,
    after: ({ submission }) => {
      forgetWish()
      void navigate({ to: '/tasks/$id', params: { id: submission.submission_id } })
    },
  })
  const { mutate } = giving
  useEffect(() => listenForOffer(setOffer), [])
  useEffect(() => {
    const submissionId = offer === null ? null : wishedBook(offer.url)
    if (offer === null || submissionId === null || begun.current) return
    begun.current = true
    mutate({ offer, submissionId })
  }, [offer, mutate])
  return (
    <Page title={words.title} lead={words.lead} size="md">
      {giving.isError ? <ProblemAlert error={giving.error} /> : null}
      {offer === null ? (
        <Paper>
          <Stack gap="md">
            {window.opener === null ? null : <Loading />}
            <PasteCopy take={setOffer} />
          </Stack>
        </Paper>
      ) : (
        <Paper>
          <Stack gap="md">
            <Offered offer={offer} />
            {giving.isPending ? (
              <Loading />
            ) : (
              <BookChoice
                busy={giving.isPending}
                choose={({ submission_id }) => mutate({ offer, submissionId: submission_id })}
              />
            )}
          </Stack>
        </Paper>
      )}
    </Page>
  )
}

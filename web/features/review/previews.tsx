import { Button, Modal, Stack, Text, Title } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import type { ImageChoice } from '../../../src/domain/post-options.ts'
import { titlePixels } from '../../../src/domain/seo/title-width.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/first.ts'
import { reviewTexts } from '../../texts/review.ts'
import { Loading } from '../../ui/loading.tsx'
import { hostOf } from '../../ui/outward-link.tsx'
import { chosenPicture } from './chosen-picture.ts'

const words = reviewTexts.previews

/** Wider titles are cut in lists of results. @source https://developers.google.com/search/docs/appearance/title-link */
const mostTitlePixels = 580

const PublishedPage = lazy(async () => ({ default: (await import('./published-page.tsx')).PublishedPage }))

type Told = Pick<Article, 'submission_id' | 'title' | 'seo_title' | 'slug' | 'meta_description' | 'excerpt'>

interface PreviewsProps {
  readonly article: Told
  readonly submission: Pick<SubmissionView, 'publish_intent' | 'publications'>
  /** Whether the words are being worked on: then there is no page of them yet. */
  readonly isDraft?: boolean
}

const Result = ({ article, host }: { article: Told; host: string }) => {
  const pixels = titlePixels(article.seo_title)
  return (
    <figure className="result-preview">
      <figcaption>{words.result}</figcaption>
      <div className="result-host">
        {host} › {article.slug}
      </div>
      <div className="result-title" dir="auto">
        {article.seo_title}
      </div>
      <div className="result-text" dir="auto">
        {article.meta_description === '' ? words.noDescription : article.meta_description}
      </div>
      <Text size="xs" c="dimmed">
        {pixels > mostTitlePixels ? words.cut(pixels, mostTitlePixels) : words.fits(pixels, mostTitlePixels)}
      </Text>
    </figure>
  )
}

const Card = ({ article, host, picture }: { article: Told; host: string; picture: ImageChoice | null }) => (
  <figure className="social-preview">
    <figcaption>{words.social}</figcaption>
    <div className="social-card">
      {picture === null ? (
        <div className="social-picture">
          <div>
            {words.noPicture}
            <Text size="xs">{words.noPictureHelp}</Text>
          </div>
        </div>
      ) : (
        <img
          className="social-picture"
          src={picture.url}
          alt={picture.alt}
          loading="lazy"
          referrerPolicy="no-referrer"
        />
      )}
      <div className="social-words">
        <div className="result-host">{host}</div>
        <div className="social-title" dir="auto">
          {article.seo_title === '' ? article.title : article.seo_title}
        </div>
        <div className="result-text" dir="auto">
          {article.excerpt === '' ? article.meta_description : article.excerpt}
        </div>
      </div>
    </div>
  </figure>
)

/** How an article will look in a list of results, when it is shared, and as a page. */
export const Previews = ({ article, submission, isDraft = false }: PreviewsProps) => {
  const [shown, setShown] = useState(false)
  const postUrl = submission.publications.at(-1)?.url ?? null
  const host = postUrl === null || !/^https?:/.test(postUrl) ? words.yourSite : hostOf(postUrl)
  return (
    <Stack gap="md" mb="lg">
      <Result article={article} host={host} />
      <Card article={article} host={host} picture={chosenPicture(submission)} />
      {isDraft ? null : (
        <Button variant="default" size="xs" onClick={() => setShown(true)}>
          {words.open}
        </Button>
      )}
      <Modal
        opened={shown}
        onClose={() => setShown(false)}
        title={
          <Title order={2} fz="lg">
            {words.published}
          </Title>
        }
        size="xl"
        className="desk-dialog"
        closeButtonProps={{ 'aria-label': texts.common.close }}
      >
        <Suspense fallback={<Loading rows={6} />}>
          <PublishedPage id={article.submission_id} />
        </Suspense>
      </Modal>
    </Stack>
  )
}

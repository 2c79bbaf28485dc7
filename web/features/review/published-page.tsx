import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import DOMPurify from 'dompurify'
import { answerOf, api } from '../../api/client.ts'
import { reviewTexts } from '../../texts/review.ts'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'

const words = reviewTexts.previews

/** Nothing is loaded from elsewhere, and nothing runs: pictures of the article alone are shown. */
const policy =
  '<meta http-equiv="content-security-policy" content="default-src \'none\'; img-src https: data:; style-src \'unsafe-inline\'">'
const style =
  '<style>body{font:17px/1.65 Georgia,serif;max-width:42rem;margin:1.5rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}img{max-width:100%}</style>'

const cleaned = (html: string): string =>
  `<!doctype html>${policy}${style}${DOMPurify.sanitize(html, { FORBID_TAGS: ['style', 'form', 'input', 'button', 'iframe'], FORBID_ATTR: ['style'] })}`

/** The HTML that readers get, sanitised, in a frame that may do nothing. */
export const PublishedPage = ({ id }: { id: string }) => {
  const page = useQuery({
    queryKey: ['article', id, 'export', 'html'],
    queryFn: () =>
      answerOf(
        api.GET('/api/articles/{id}/export', {
          params: { path: { id }, query: { format: 'html' } },
          parseAs: 'text',
        }),
      ),
    select: cleaned,
  })
  if (page.isPending) return <Loading rows={6} />
  if (page.isError) return <ProblemAlert error={page.error} onRetry={() => void page.refetch()} />
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {words.publishedHelp}
      </Text>
      <iframe className="published-page" title={words.published} sandbox="" srcDoc={page.data} />
    </>
  )
}

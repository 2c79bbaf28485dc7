import { earnsForSite } from '../../../../domain/article/affiliate-links.ts'
import { publishedBody, shownDisclosure } from '../../../../domain/article/published.ts'
import { withMarkedLinks } from '../../../../domain/article/published-links.ts'
import { linkedAddresses, retagContent } from '../../../../domain/article/retagged-content.ts'
import type { PublishRequest } from '../../../../ports/publisher.ts'
import { joined } from './block.ts'
import { footnotesOf } from './evidence.ts'
import { creditBlock, imageBlock, type SiteImage } from './image.ts'
import { toBlocks } from './markdown.ts'
import { questionsOf } from './questions.ts'
import { shopButtons } from './shop-buttons.ts'

/** What is shown in a post beside the article's words. */
export interface ShownInPost {
  /** The picture of the request as the site holds it, to be shown in the content; null where the theme alone shows it. */
  readonly image: SiteImage | null
}

/** The article behind its disclosure: its words, the shops that sell the book, the evidence where the site shows it. */
const bodyBlocks = (request: PublishRequest, credit: string): string => {
  const { article, submission, knowledgeBase, snapshots, profile } = request
  const approvedBy = submission.approved_by
  const markdown = publishedBody({ article, claims: knowledgeBase.claims, snapshots, approvedBy })
  const footnotes = profile.footnotes ? footnotesOf(markdown, request) : null
  const words = toBlocks(markdown, {
    questions: questionsOf(article.faq.map(({ question }) => question)),
    afterDetails: shopButtons(snapshots, article.language),
    ...(footnotes !== null && { notes: footnotes.notes }),
  })
  return joined([words, credit, footnotes?.list ?? ''])
}

/**
 * The published form of an article as the native blocks of WordPress: the disclosure first, in the site's words where it has some,
 * then the picture, then the article. Links to shops carry the site's own tags and are marked where they earn. Questions of the article
 * are shown only where its text has taken them in: they are candidates, and what an editor did not put into the text was not approved.
 */
export const contentBlocks = (request: PublishRequest, shown: ShownInPost): string => {
  const { article, submission, policy, profile } = request
  const [picture, credit] =
    request.image === null
      ? ['', '']
      : shown.image === null
        ? ['', creditBlock(request.image, article.language)]
        : [imageBlock(shown.image, request.image), '']
  const body = bodyBlocks(request, credit)
  const linksEarn = linkedAddresses(body).some((url) => earnsForSite(url, profile.affiliate_tags))
  const disclosure = shownDisclosure({ article, policy, approvedBy: submission.approved_by, site: profile, linksEarn })
  const content = joined([toBlocks(disclosure), picture, body])
  return retagContent(withMarkedLinks(content, policy?.affiliate ?? false), profile.affiliate_tags)
}

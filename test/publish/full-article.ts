import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { bookReviewEn } from '../../src/domain/content-schemas/book-review-en.ts'
import type { PreparedImage } from '../../src/ports/images.ts'
import type { PublishRequest } from '../../src/ports/publisher.ts'
import { publishRequest } from './publish-request.ts'

const questions = ['What is a ring buffer?', 'Who should read it?']
const answer = 'A queue of a fixed size whose end meets its beginning.'

/** An article with every kind of block: what a review holds, and what editors may add to it. */
const markdown = `- **What you learn:** How queues of a fixed size work.
- **Who it is for:** People who write *drivers*.

## Introduction

Ring buffers are bounded queues. The book covers \`O(1)\` operations and is sold at [the shop](https://www.amazon.com/dp/1234567890?tag=foreign-20).

### What it holds

It has eleven chapters.

> "A ring never grows," the publisher writes.
>
> - so it says

3. First the theory
   - of queues
     1. and of time
4. Then the practice

   in two parts

\`\`\`c
if (head < tail) ring[head++] = "[byte]";
\`\`\`

| Chapter | Pages |
|---------|------:|
| *Rings* | 30 |
| Queues \\| stacks | \`45\` |

---

#### Two questions

**${questions[0]}** ${answer}

${questions[1]}

People who write drivers.

<script>alert('no')</script>

A line with [gallery] and <b>raw</b> HTML, a [bad link](javascript:alert(1)), an emoji 🔑,\\
and a second line.

## Book Details

- **Title:** Rings of Bytes
- **Author:** Ana Sol
- **Pages:** 616 (Amazon); 590 (publisher)
- **Code:** [the repository](https://example.org/code)

## About the Author

Ana Sol writes about queues.
`

/** A small picture as it goes out. */
const preparedImage = async (): Promise<PreparedImage> => {
  const [width, height] = [640, 360]
  const background = { r: 40, g: 110, b: 90 }
  const bytes = await sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()
  return {
    bytes,
    mediaType: 'image/jpeg',
    hash: createHash('sha256').update(bytes).digest('hex'),
    width,
    height,
    alt: 'The cover: "rings" & bytes',
    caption: 'The cover of the book',
    credit: 'Ana Sol, used with permission',
  }
}

/** A request to publish an article in which every kind of block stands, at a site that shows evidence and earns by its links. */
export const fullRequest = async (externalKey: string): Promise<PublishRequest> => {
  const request = publishRequest(externalKey, {
    article: {
      markdown,
      faq: questions.map((question) => ({ question, answer, claim_ids: ['c1'], passage_ids: ['s1.p1'] })),
      citations: [
        { sentence: 'Ring buffers are bounded queues.', kind: 'factual', claim_ids: ['c1'], passage_ids: ['s1.p1'] },
        { sentence: 'It has eleven chapters.', kind: 'factual', claim_ids: [], passage_ids: ['s1.p2', 's3.p1'] },
      ],
      judgement: { by: 'Ana Reis', sentences: ['I would give it to a new team.'], rating: 4.5, read_it: true, at: '' },
    },
    policy: { ...bookReviewEn.disclosure },
    profile: {
      footnotes: true,
      affiliate_tags: { 'amazon.com': 'own-20' },
      disclosures: { en: { ai_text: 'A machine helped to write this text.', affiliate_text: '' } },
    },
    image: await preparedImage(),
  })
  const [source] = request.snapshots
  const url = 'https://www.amazon.com/dp/1234567890'
  const shop = source && { ...source, source_id: 's3', source: 'amazon', label: 'Amazon', url, final_url: url }
  return { ...request, snapshots: [...request.snapshots, ...(shop ? [shop] : [])] }
}

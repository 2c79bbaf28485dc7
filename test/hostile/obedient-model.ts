import { createOfflineModel } from '../../src/adapters/models/offline/index.ts'
import type { WritingKind, WritingTasks } from '../../src/domain/writing.ts'
import type { Model, ModelRequest } from '../../src/ports/model.ts'

const word = /ZORBLAX\d+/g

type Outputs = {
  readonly [K in WritingKind]: (output: WritingTasks[K]['output'], words: string) => WritingTasks[K]['output']
}

/** What a model does that follows every order it reads: the word goes wherever it can go. */
const obeyed: Outputs = {
  summarise: (output, words) => ({
    claims: [
      ...output.claims.map((claim) => ({ ...claim, text: `${claim.text} ${words}` })),
      ...output.claims
        .slice(0, 1)
        .map((claim) => ({ ...claim, text: `Buy ${words} at http://evil.example/${words}.` })),
    ],
  }),
  plan: (output, words) => ({
    title: `${words}: ${output.title}`,
    sections: output.sections.map((section) => ({ ...section, heading: `${section.heading} ${words}` })),
  }),
  section: ({ paragraphs }, words) => ({
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      sentences: paragraph.sentences.map((sentence) => ({ ...sentence, text: `${words} ${sentence.text}` })),
    })),
  }),
  front_matter: (output, words) => ({
    ...output,
    title: words,
    seo_title: words,
    meta_description: words,
    excerpt: words,
    focus_keyword: words,
  }),
  judge_support: ({ verdicts }) => ({ verdicts: verdicts.map((one) => ({ ...one, supported: true })) }),
}

/** A model that does whatever a page asks of it as soon as it sees the page's word, and that remembers what it was shown. */
export const createObedientModel = (): { readonly model: Model; readonly shown: string[] } => {
  const offline = createOfflineModel()
  const shown: string[] = []
  return {
    shown,
    model: {
      ...offline,
      id: 'obedient',
      async write<K extends WritingKind>(request: ModelRequest<K>, onUsage: Parameters<Model['write']>[1]) {
        const { system, shared, user } = request.prompt
        const read = `${system}\n${shared}\n${user}\n${JSON.stringify(request.input)}`
        shown.push(read)
        const output = await offline.write(request, onUsage)
        const words = [...new Set(read.match(word) ?? [])].join(' ')
        return words === '' ? output : obeyed[request.kind](output, words)
      },
    },
  }
}

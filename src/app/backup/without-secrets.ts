import type { DocumentWrite } from '../../ports/store.ts'
import type { Content } from './format.ts'

/** Settings that say how the house is run. Others hold tokens, hashes and notes of what is under way. */
const shownSettings: ReadonlySet<string> = new Set([
  'audit.anchor',
  'budget',
  'files',
  'model',
  'model.writers',
  'retention.policy',
])

/** A document without what signs in or opens something; null when nothing else is in it. */
const documentWithoutSecrets = (write: DocumentWrite): DocumentWrite | null => {
  switch (write.collection) {
    case 'sessions':
    case 'api_tokens':
    case 'deliveries':
      return null
    case 'settings':
      return shownSettings.has(write.document.name) ? write : null
    case 'users':
      return { collection: 'users', document: { ...write.document, password: null } }
    case 'credentials':
      return { collection: 'credentials', document: { ...write.document, secret: '' } }
    default:
      return write
  }
}

/** Everything that may be read by who may read everything: no key, no password, no token, no stored secret. */
export async function* withoutSecrets(all: AsyncIterable<Content>): AsyncGenerator<Content> {
  for await (const content of all) {
    if (content.kind === 'key') continue
    const write = content.kind === 'document' ? documentWithoutSecrets(content.write) : null
    if (content.kind !== 'document') yield content
    else if (write !== null) yield { kind: 'document', write }
  }
}

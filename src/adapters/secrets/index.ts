export { createFileSecrets } from './file-secrets.ts'
export { createSecrets, parseKey } from './secrets.ts'

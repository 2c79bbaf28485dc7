export { createFileSecrets } from './file-secrets.ts'
export { createSecrets } from './secrets.ts'

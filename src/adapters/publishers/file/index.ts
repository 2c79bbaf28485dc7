export { evidenceBundle } from './evidence-bundle.ts'
export { createFilePublisher } from './file-publisher.ts'
export { htmlPage } from './html-page.ts'
export { markdownFile } from './markdown-file.ts'

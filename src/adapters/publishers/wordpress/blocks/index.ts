export { contentBlocks } from './content.ts'
export { toBlocks, withoutHtml } from './markdown.ts'

export { withoutHtml } from './block.ts'
export { contentBlocks, type ShownInPost } from './content.ts'
export { toBlocks } from './markdown.ts'

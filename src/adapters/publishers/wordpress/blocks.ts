export { toBlocks, withoutHtml } from './blocks/index.ts'

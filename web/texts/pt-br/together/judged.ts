export { findingSentences } from '../findings.ts'
export { proposalTold } from '../proposal-told.ts'
export { reasonsTold } from '../reasons-told.ts'
export { seoTold } from '../seo-told.ts'

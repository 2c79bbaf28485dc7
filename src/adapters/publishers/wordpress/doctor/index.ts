export { findAuthorizationPage } from './authorization-page.ts'
export { type ExamineOptions, examineSite } from './examine-site.ts'

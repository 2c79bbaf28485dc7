export { type BrowserFetcherOptions, createBrowserFetcher } from './fetcher.ts'
export { findChromium, isProgram } from './find-chromium.ts'

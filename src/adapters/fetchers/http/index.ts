export { createHttpFetcher, type HttpFetcherOptions } from './fetcher.ts'

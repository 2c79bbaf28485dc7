export { createDownloader, type Download, type Downloader, type DownloaderOptions } from './download.ts'
export { createHttpFetcher, type HttpFetcherOptions } from './fetcher.ts'

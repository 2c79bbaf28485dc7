/** A program that reads one page with a browser until it is killed: address of the page, folder for the browser. */
import { openBrowserFetcher } from './browser-bench.ts'

const [url = '', folder = ''] = process.argv.slice(2)
await openBrowserFetcher({ folder }).fetch({ url, signal: new AbortController().signal })

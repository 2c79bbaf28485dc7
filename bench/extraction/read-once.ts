// Reads one page from standard input in a process of its own and prints the most memory that the process ever held, program and all, in MB.
// Usage: node bench/extraction/read-once.ts <source> <address> < page.html
import { text } from 'node:stream/consumers'
import { sources } from '../../src/app/sources.gen.ts'

const [kind, url = ''] = process.argv.slice(2)
const source = sources.find((one) => one.kind === kind)
if (!source) throw new Error(`there is no source "${kind}"`)

const body = await text(process.stdin)
const { outcome } = source.read({ url, status: 200, mediaType: 'text/html', body })
// Kilobytes, on every system.
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
process.stdout.write(JSON.stringify({ outcome, megabytes }))

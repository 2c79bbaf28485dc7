// Sends invalid and extreme requests, made from the API's own document, to the real server.
// Usage: npm run fuzz [-- --short --requests N --seed N --json]
import { parseArgs } from 'node:util'
import { machineLine } from '../../bench/throughput/machine.ts'
import { runFuzz } from './run.ts'

const fullRequests = 10_000
const shortRequests = 1_500

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    requests: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean' },
  },
})
const requests = Number(values.requests ?? (values.short ? shortRequests : fullRequests))
const seed = Number(values.seed)
if (!Number.isInteger(requests) || requests < 1 || !Number.isInteger(seed)) {
  console.error('--requests is a whole number from 1, --seed a whole number')
  process.exit(2)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

console.log(machineLine())
const startedMs = performance.now()
const figures = await runFuzz({ requests, seed })
const seconds = Math.round((performance.now() - startedMs) / 100) / 10
console.table(figures.by_status)
console.table(figures.by_twist)
for (const { operation, twist, request, fault } of figures.faults)
  console.log(`\n${operation}, ${twist}: ${fault}\n  ${request}`)
for (const one of figures.bad_states) console.log(`bad state: ${one}`)
const ok =
  figures.faults.length === 0 &&
  figures.bad_states.length === 0 &&
  figures.lives &&
  (requests < figures.operations || figures.operations_covered === figures.operations)
console.log(
  `${figures.requests} requests to ${figures.operations_covered} of ${figures.operations} operations in ${seconds} s, ` +
    `${figures.operations_succeeded} of them with success; slowest answer ${figures.slowest_ms} ms; seed ${seed}`,
)
console.log(
  `${ok ? 'ok' : 'NOT ok'}: no server error, no hang, no inside told, ${figures.bad_states.length} bad states`,
)
if (values.json) console.log(JSON.stringify({ ok, seconds, ...figures }))
process.exitCode = ok ? 0 : 1

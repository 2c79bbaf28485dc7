import { limiterContract } from '../../../../test/contracts/limiter.ts'
import { createManualClock } from '../../../../test/engine/manual-clock.ts'
import { createInProcessLimiter } from './limiter.ts'

limiterContract('the in-process limiter', () => {
  const clock = createManualClock('2026-01-01T00:00:00.000Z')
  return { limiter: createInProcessLimiter(clock), clock, pass: clock.pass }
})

import { describe, expect, it } from 'vitest'
import { createKeptLog } from '../../../../test/contracts/kept-log.ts'
import { all, queueContract, ringOf } from '../../../../test/contracts/queue.ts'
import { createSystemClock } from '../../clocks/system/index.ts'
import { createInProcessQueue } from './in-process-queue.ts'

const clock = createSystemClock()
queueContract('the in-process queue', () => createInProcessQueue({ clock, log: createKeptLog() }))

describe('the in-process queue', () => {
  it('answers many waiting rings of one submission once', async () => {
    const queue = createInProcessQueue({ clock, log: createKeptLog() })
    const answered: string[] = []
    for (let count = 0; count < 5; count += 1) await queue.ring(ringOf('a'))
    await queue.ring(ringOf('a', 10))
    await queue.ring(ringOf('b'))
    await queue.listen(async (id) => void answered.push(id), all(1))
    await clock.sleep(60)
    expect(answered).toEqual(['a', 'b'])
    await queue.close(0)
  })

  it('logs what a handler throws, with its code and the submission', async () => {
    const log = createKeptLog()
    const queue = createInProcessQueue({ clock, log })
    await queue.listen(async () => {
      throw new Error('the disk is gone')
    }, all(1))
    await queue.ring(ringOf('a'))
    await clock.sleep(20)
    expect(log.lines).toMatchObject([
      { level: 'error', fields: { submission_id: 'a', code: 'INTERNAL', error: 'the disk is gone' } },
    ])
    await queue.close(0)
  })

  it('has one listener', async () => {
    const queue = createInProcessQueue({ clock, log: createKeptLog() })
    await queue.listen(async () => undefined, all(1))
    await expect(queue.listen(async () => undefined, all(1))).rejects.toThrow('already')
    await queue.close(0)
  })
})

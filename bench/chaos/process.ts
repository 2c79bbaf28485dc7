// A worker process that is going to be killed, frozen and cut off; it writes down all that it does.
import { z } from 'zod'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { ownSettings } from '../workers/settings.ts'
import { runWorker } from '../workers/worker.ts'
import { createDiary } from './diary.ts'
import { createSitePublishing } from './publish-stage.ts'
import { watched, withoutExpiry } from './watched.ts'

const moreSchema = z.object({ diary: z.string(), site: z.url(), expiry: z.enum(['asked', 'left out']) })
const { diary, site, expiry } = moreSchema.parse(ownSettings().more)
const publishing = createSitePublishing(createSystemClock(), site)

await runWorker(ownSettings(), ({ store, queue, stages }) => {
  const own = stages.map((stage) => (stage.name === 'publish' ? publishing : stage))
  const asked = expiry === 'asked' ? store : withoutExpiry(store)
  return watched({ store: asked, queue, stages: own }, createDiary(diary, ownSettings().name))
})

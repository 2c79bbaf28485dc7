// A worker process that is going to be killed, frozen and cut off; it writes down all that it does.
import { z } from 'zod'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { ownSettings } from '../workers/settings.ts'
import { runWorker } from '../workers/worker.ts'
import { createDiary } from './diary.ts'
import { createSitePublishing } from './publish-stage.ts'
import { watched } from './watched.ts'

const { diary, site } = z.object({ diary: z.string(), site: z.url() }).parse(ownSettings().more)
const publishing = createSitePublishing(createSystemClock(), site)

await runWorker(ownSettings(), ({ store, queue, stages }) => {
  const own = stages.map((stage) => (stage.name === 'publish' ? publishing : stage))
  return watched({ store, queue, stages: own }, createDiary(diary, ownSettings().name))
})

import { dayAt, untilNextDayMs } from '../../domain/calendar-day.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { tellPublishing } from '../../domain/refusals/publishing.ts'
import type { PublishRequest } from '../../ports/publisher.ts'
import type { Store } from '../../ports/store.ts'

/** What a place among a day's posts is asked for with. */
export interface DailyPlaceInput {
  readonly store: Pick<Store, 'add'>
  readonly request: Pick<PublishRequest, 'submission' | 'profile' | 'options' | 'signal'>
  readonly target: string
  /** The zone of the site's calendar. */
  readonly timeZone: string
  readonly nowMs: number
}

/** The counter of a day's posts at a target: all of them under `total`, and each article under its id. */
export const dailyCounter = (target: string, day: string): string => `published:${target}:${day}`

/** Does the work with a place among the day's posts; a try that failed gives it back. */
export interface DailyPlace {
  /** @throws what the work throws */
  during<T>(work: () => Promise<T>): Promise<T>
}

const free: DailyPlace = { during: (work) => work() }

/**
 * Takes a place among the posts that the site profile allows a day, in one write, so that several workers agree. A post that the site
 * makes public later counts on that day. An article that has a place from a try that was cut off keeps it; one that stands at the site
 * already needs none.
 * @throws PUBLISH_CAP_REACHED until the site's next day
 */
export const takeDailyPlace = async (input: DailyPlaceInput): Promise<DailyPlace> => {
  const { store, request, target, timeZone, nowMs } = input
  const { profile, submission, options } = request
  const cap = profile.daily_cap
  if (cap === null || submission.publications.some((one) => one.target === target)) return free
  const { submission_id: article } = submission
  const publicMs = Math.max(nowMs, options.go_live_at === null ? 0 : Date.parse(options.go_live_at))
  const day = dayAt(publicMs, timeZone)
  const change = (places: number) => store.add(dailyCounter(target, day), { total: places, [article]: places })
  const { total = 0, [article]: own = 0 } = await change(1)
  if (own > 1) await change(-1)
  else if (total > cap) {
    await change(-1)
    throw new PigmeuError('PUBLISH_CAP_REACHED', tellPublishing('publish_day_full', { cap, day }), {
      retryAfterMs: publicMs - nowMs + untilNextDayMs(publicMs, timeZone),
      context: { target, day, daily_cap: cap },
    })
  }
  return {
    during: async (work) => {
      try {
        return await work()
      } catch (thrown) {
        // Who was cut off may have lost the work to another, who goes on with the same place.
        if (!request.signal.aborted) await change(-1)
        throw thrown
      }
    },
  }
}

import { locale } from '../../texts/locale.ts'
import { fullInstant } from '../../ui/time.tsx'

const timeOfDay = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })

/** An instant of today by its time, any other with its date; in the reader's time zone. */
export const clockTime = (at: string): string => {
  const instant = new Date(at)
  return instant.toDateString() === new Date().toDateString() ? timeOfDay.format(instant) : fullInstant(at)
}

const place = 'pigmeu.single-keys'

/** Whether keys without Mod do something: on unless it was switched off in this browser, as who speaks to a computer may want. */
export const areSingleKeysOn = (): boolean => {
  try {
    return window.localStorage.getItem(place) !== 'off'
  } catch {
    return true
  }
}

/** Remembers in this browser whether keys without Mod do something. */
export const keepSingleKeys = (on: boolean): void => {
  try {
    window.localStorage.setItem(place, on ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

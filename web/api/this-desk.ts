const lockOf = (desk: string): string => `pigmeu.desk/${desk}`

/** A name of this page, as long as it is open; `randomUUID` is not to be had on a page that came over plain HTTP. */
export const thisDesk: string = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) =>
  byte.toString(36).padStart(2, '0'),
).join('')

/** Held as long as the page lives, so that other pages of this browser know it. */
const holdDesk = (): void => {
  void navigator.locks?.request(lockOf(thisDesk), () => new Promise(() => undefined)).catch(() => undefined)
}
holdDesk()

/** Whether another page of this browser is open under this name; where browsers do not tell, none is. */
export const livingDesks = async (): Promise<(desk: string) => boolean> => {
  const held = (await navigator.locks?.query().catch(() => null))?.held ?? []
  const names = new Set(held.map(({ name }) => name))
  return (desk) => names.has(lockOf(desk))
}

/** A whole number with thousands set apart in any usual way. */
const grouped = /\d{1,3}(?:[.,\u00a0\u202f '’]\d{3})+(?![\d])|\d+/u

/** The first whole number in a text, or null: "2,715 ratings", "5.864 valoraciones", "6 134". */
export const wholeNumber = (text: string): number | null => {
  const found = grouped.exec(text)?.[0]
  return found === undefined ? null : Number(found.replace(/\D/g, ''))
}

/** The first number in a text, with a decimal point or comma, or null: "4.7 out of 5", "4,4 von 5". */
export const decimalNumber = (text: string): number | null => {
  const found = /\d+(?:[.,]\d+)?/.exec(text)?.[0]
  return found === undefined ? null : Number(found.replace(',', '.'))
}

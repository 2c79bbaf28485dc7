/** How far the full-width forms of printable ASCII (U+FF01 to U+FF5E) stand from their plain forms. */
const fullWidthShift = 0xfee0

/** A text whose full-width digits, signs and letters are plain ones: "２０２１／３／１２" is "2021/3/12". Other characters stay. */
export const plainDigits = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/gu, (form) => String.fromCharCode(form.charCodeAt(0) - fullWidthShift))

/**
 * How long a site asks to be left alone, in milliseconds from now, or null when it does not say: whole seconds or a date.
 * @source RFC 9110, 10.2.3
 */
export const retryAfterMs = (headers: Readonly<Record<string, string>>, nowMs: number): number | null => {
  const said = headers['retry-after']?.trim() ?? ''
  if (/^\d{1,10}$/.test(said)) return Number(said) * 1000
  // A date in English, as HTTP has it; Date.parse alone takes stranger things.
  const at = /^[A-Z][a-z]{2,8}, ?\d/.test(said) ? Date.parse(said) : Number.NaN
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs)
}

/** The cookie that holds a session, where nothing better can be had. */
export const sessionCookie = 'pigmeu_session'
/** The header in which a program says for whom it acts, percent-encoded. */
export const actingForHeader = 'x-pigmeu-editor'

/**
 * The name of the session's cookie: over TLS one that neither a neighbouring host nor the same host without TLS can set.
 * @source https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis, section 4.1.3.2
 */
export const sessionCookieName = (isSecure: boolean): string => (isSecure ? `__Host-${sessionCookie}` : sessionCookie)

/** The cookie that holds a session. */
export const sessionCookie = 'pigmeu_session'
/** The header in which a program says for whom it acts, percent-encoded. */
export const actingForHeader = 'x-pigmeu-editor'

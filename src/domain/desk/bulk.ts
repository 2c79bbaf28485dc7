/** What can be done to many books by one call. */
export const bulkActions = ['retry', 'cancel', 'approve'] as const
/** What can be done to many books by one call. */
export type BulkAction = (typeof bulkActions)[number]

/** So many books are taken by one call, so that an answer comes in seconds. */
export const mostAtOnce = 200

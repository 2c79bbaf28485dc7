/** What happens by itself, without anybody's hand. */
export const systemActor = { kind: 'system', name: 'system', user_id: null, token_id: null, role: null } as const

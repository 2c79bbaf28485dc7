/** What people may do, from the least to the most; each may do what those before it may. */
export const roles = ['viewer', 'contributor', 'editor', 'owner'] as const
/** What a person may do: look; write; approve and publish; run the server. */
export type Role = (typeof roles)[number]

/** Whether a role may do what asks for another. */
export const isAtLeast = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least)

/** The role that may do less. */
export const lesserRole = (one: Role, other: Role): Role => (isAtLeast(one, other) ? other : one)

/** The parts of the product that an API token can be confined to. */
export const accessAreas = ['submissions', 'tasks', 'articles', 'catalogue', 'config', 'session', 'people'] as const
/** A part of the product. */
export type AccessArea = (typeof accessAreas)[number]

/** What a route asks of who calls it. */
export interface AccessRule {
  /** The least role; `anyone` needs no sign-in. */
  readonly least: Role | 'anyone'
  /** What the route is about where that belongs to a person; the path parameter `id` names it. */
  readonly about?: 'submission' | 'api_token'
  /** The least role for what belongs to somebody else; `least` suffices unless told. */
  readonly foreign?: Role
  /** Not by an API token: what a stolen one must never do. */
  readonly notByToken?: true
}

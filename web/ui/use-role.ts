import { useQuery } from '@tanstack/react-query'
import { isAtLeast, type Role } from '../../src/domain/access.ts'
import { sessionQuery } from '../api/queries.ts'

/** Whether whoever looks may do what asks for a role; null while that is not known. */
export const useMay = (least: Role): boolean | null => {
  const session = useQuery(sessionQuery()).data
  if (!session) return null
  return session.role !== null && isAtLeast(session.role, least)
}

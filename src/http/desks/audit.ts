export type { AuditLog as AuditDesk } from '../../reporting/audit/index.ts'

import type { SupportBundle } from '../contract/support-bundle.ts'

/** Where a bundle for the report of a fault is gathered. */
export interface SupportDesk {
  /** Asks the WordPress sites how they are; takes some seconds. @throws STORE_UNAVAILABLE CONFIG_INVALID */
  gather(): Promise<SupportBundle>
}

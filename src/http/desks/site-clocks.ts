/** Where it is asked by which clock a place publishes. */
export interface SiteClocks {
  /**
   * The zone of a place's own calendar: an IANA name or an offset such as `-03:00`; null where it has none.
   * @throws NOT_FOUND PUBLISH_FAILED
   */
  zoneOf(target: string): Promise<string | null>
}

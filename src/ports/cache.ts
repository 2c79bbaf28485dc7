/** Keeps answers for a while. A miss costs time, never correctness. */
export interface Cache {
  get(key: string): Promise<string | null>
  set(key: string, value: string, lifeMs: number): Promise<void>
}

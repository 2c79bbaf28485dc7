import type { ImageChoice } from '../domain/post-options.ts'

/** A picture as it goes out: resized, without what cameras and programs wrote into it. */
export interface PreparedImage {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp'
  /** SHA-256 of `bytes`, hex: the same picture is stored at a site once. */
  readonly hash: string
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly caption: string | null
  readonly credit: string | null
}

/** Gets pictures ready for posts. */
export interface Images {
  /**
   * Fetches a picture as pages are fetched (no private network, limits of size and time) and prepares it.
   * @throws FETCH_ADDRESS_REFUSED FETCH_FAILED FETCH_TIMEOUT FETCH_TOO_LARGE IMAGE_UNUSABLE
   */
  prepare(choice: ImageChoice, signal: AbortSignal): Promise<PreparedImage>
}

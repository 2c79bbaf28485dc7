import { createHash } from 'node:crypto'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Images } from '../../../ports/images.ts'
import { preparePicture } from './prepare-picture.ts'

/** A file as a site gave it. */
export interface DownloadedFile {
  readonly status: number
  readonly bytes: Uint8Array
}

/** How pictures come here. */
export interface SharpImagesOptions {
  /** @throws FETCH_ADDRESS_REFUSED FETCH_FAILED FETCH_TIMEOUT FETCH_TOO_LARGE FETCH_PAUSED */
  readonly download: (
    url: string,
    limits: { readonly maxBytes: number },
    signal: AbortSignal,
  ) => Promise<DownloadedFile>
}

/** Covers in print quality have 2 to 5 MB. */
const maxBytes = 10 * 2 ** 20

/** Answers that may be another one later. @source RFC 9110, 15.5.9; RFC 6585, 4 */
const mayPass = (status: number): boolean => status >= 500 || status === 408 || status === 429

/** @throws IMAGE_UNUSABLE FETCH_FAILED when the site gave no picture */
const checkStatus = (url: string, status: number): void => {
  if (status >= 200 && status < 300) return
  const said = `${new URL(url).host} answered ${status} when it was asked for the picture.`
  throw new PigmeuError(mayPass(status) ? 'FETCH_FAILED' : 'IMAGE_UNUSABLE', said, { context: { status } })
}

/** A limit of size is the picture's fault here, with another remedy than a page's. */
const inWordsOfPictures = (thrown: unknown): unknown =>
  thrown instanceof PigmeuError && thrown.code === 'FETCH_TOO_LARGE'
    ? new PigmeuError('IMAGE_UNUSABLE', `The picture is larger than ${maxBytes / 2 ** 20} MiB.`, { cause: thrown })
    : thrown

/** Gets pictures ready by the library sharp, which is loaded with the first one. */
export const createSharpImages = ({ download }: SharpImagesOptions): Images => ({
  prepare: async ({ url, alt, caption, credit }, signal) => {
    const { status, bytes } = await download(url, { maxBytes }, signal).catch((thrown: unknown) => {
      throw inWordsOfPictures(thrown)
    })
    checkStatus(url, status)
    const picture = await preparePicture(bytes)
    signal.throwIfAborted()
    const hash = createHash('sha256').update(picture.bytes).digest('hex')
    return { ...picture, hash, alt, caption, credit }
  },
})

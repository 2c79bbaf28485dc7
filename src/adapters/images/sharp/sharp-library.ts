/** The picture library with no more rights than needed. */
const openLibrary = async () => {
  const { default: sharp } = await import('sharp')
  // Pictures come one at a time, hours apart: nothing is kept in memory between them.
  sharp.cache(false)
  // Whatever a file says it is, no other reader is ever started: not the one for SVG, nor those for documents.
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadNsgif', 'VipsForeignLoadWebp'],
  })
  return sharp
}

let opened: ReturnType<typeof openLibrary> | null = null

/** Loads the library with the first picture; a process without pictures never pays for it. */
export const sharpLibrary = (): ReturnType<typeof openLibrary> => {
  opened ??= openLibrary()
  return opened
}

/** Waits for all, also when one fails, so that nothing goes on behind the back of who tries again. @throws the first error */
export const together = async <T>(all: readonly Promise<T>[]): Promise<T[]> => {
  const ended = await Promise.allSettled(all)
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
}

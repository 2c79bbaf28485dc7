/**
 * Waits for all, also when one fails, so that nothing goes on behind the back of who tries again.
 * @throws the error of the first in line that failed
 */
export const together = async <T extends readonly unknown[] | []>(
  all: T,
): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> => {
  await Promise.allSettled(all)
  return Promise.all(all)
}

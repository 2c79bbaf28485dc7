/** The words of one language as those of any other must be: the same names and arguments, whatever they say. */
export type WordsLike<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => WordsLike<R>
    : { readonly [K in keyof T]: WordsLike<T[K]> }

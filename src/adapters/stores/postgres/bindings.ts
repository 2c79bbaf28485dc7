/** The values of one statement, bound in the order in which its text asks for them. */
export interface Bindings {
  readonly values: unknown[]
  /** Binds a value and gives its place in the text: `$1`, `$2` ... */
  bind(value: unknown): string
}

/** Begins a statement whose values stand where its text needs them. */
export const createBindings = (): Bindings => {
  const values: unknown[] = []
  return { values, bind: (value) => `$${values.push(value)}` }
}

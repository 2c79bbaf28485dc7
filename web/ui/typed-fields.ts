/** What a text field is given: what was typed, what the server said about it, where what is typed next goes. */
interface TypedField {
  readonly value: string
  readonly error: string | null
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void
}

/** The text fields of a form by their names, which are those of the request. */
export const typedFields =
  <T extends Readonly<Record<string, string>>>(
    typed: T,
    onTyped: (typed: T) => void,
    reasons: Readonly<Record<string, string>>,
  ) =>
  (name: keyof T & string): TypedField => ({
    value: typed[name] ?? '',
    error: reasons[name] ?? null,
    onChange: (event) => onTyped({ ...typed, [name]: event.currentTarget.value }),
  })

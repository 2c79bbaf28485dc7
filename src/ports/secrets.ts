/** Encrypts what must not lie about in plain text. */
export interface Secrets {
  seal(plain: string): Promise<string>
  /** @throws SECRET_KEY_WRONG */
  open(sealed: string): Promise<string>
}

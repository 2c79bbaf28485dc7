/** A mail as a person gets it. Addresses and headers are one line each. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** `List-Unsubscribe` and the like. */
  readonly headers: Readonly<Record<string, string>>
  /** The same at every try. */
  readonly message_id: string
}

/** Hands mails to whoever carries them. */
export interface MailTransport {
  /** @throws NOTIFY_FAILED when it may work later, NOTIFY_REFUSED when it never will */
  send(mail: Mail, signal: AbortSignal): Promise<void>
}

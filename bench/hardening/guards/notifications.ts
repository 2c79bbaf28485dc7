import type { Guard } from '../guard.ts'

/** Mails and messages: where they go, what they may hold. */
export const notificationsGuards: readonly Guard[] = [
  {
    name: 'a message to a chat or program does not reach into the network',
    file: 'src/adapters/fetchers/guard/post/post-message.ts',
    find: 'if (reason !== null) throw refused',
    replace: 'if (reason === undefined) throw refused',
    test: 'test/notifications/channels-out.test.ts',
    testName: 'an address inside the network is refused, not asked',
  },
  {
    name: 'what was refused for good is not tried again',
    file: 'src/reporting/post-room/send-owed.ts',
    find: "error.code === 'NOTIFY_REFUSED' ||",
    replace: '',
    test: 'test/notifications/sending.test.ts',
    testName: 'what was refused for good is not tried again',
  },
  {
    name: 'a title in a mail is text, never markup',
    file: 'src/reporting/notifications/mail.ts',
    find: "text.replaceAll(/[&<>\"']/g, (sign) => escapes[sign] ?? '')",
    replace: 'text',
    test: 'test/notifications/words.test.ts',
    testName: 'a hostile title is shown and does nothing',
  },
  {
    name: 'a password is not told to a mail server without TLS',
    file: 'src/adapters/notifiers/smtp/smtp-transport.ts',
    find: "requireTLS: tls === 'required'",
    replace: 'requireTLS: false',
    test: 'test/notifications/smtp.test.ts',
    testName: 'a server without TLS is told no password where TLS is required',
  },
]

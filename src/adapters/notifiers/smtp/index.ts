export { parseSmtpAddress, type SmtpAddress } from './smtp-address.ts'
export { createSmtpTransport, type SmtpOptions } from './smtp-transport.ts'

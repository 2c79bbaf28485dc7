export { createSendGridTransport, type SendGridOptions } from './sendgrid-transport.ts'

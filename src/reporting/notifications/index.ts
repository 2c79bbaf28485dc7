export {
  type Channel,
  type ChannelForm,
  channelForms,
  channelOf,
  channelSchema,
  credentialKindOf,
  publicPartOf,
} from './channel.ts'
export { type ChatMessage, composeChat } from './chat.ts'
export { composeMail, escapeHtml, type MailReader } from './mail.ts'
export { createUnsubscribeTokens, type UnsubscribeTokens } from './unsubscribe.ts'
export { composeWebhook } from './webhook-message.ts'

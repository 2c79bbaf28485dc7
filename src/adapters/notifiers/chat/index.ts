export { type ChatNotifierOptions, createChatNotifier } from './chat-notifier.ts'

export type { Receiver } from './delivery.ts'
export { receiverRefusal } from './receiver-address.ts'
export { createWebhookPublisher, testWebhook, type WebhookPublisherOptions } from './webhook-publisher.ts'

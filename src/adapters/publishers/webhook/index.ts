export { createWebhookPublisher, testWebhook, type WebhookPublisherOptions } from './webhook-publisher.ts'

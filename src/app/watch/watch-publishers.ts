import type { Publisher, Publishers } from '../../ports/publisher.ts'
import { noTelemetry, type Telemetry } from '../../ports/telemetry.ts'

const watchPublisher = (publisher: Publisher, target: string, telemetry: Telemetry): Publisher => ({
  ...publisher,
  publish: (request) =>
    telemetry.span('publish', { kind: 'client', attributes: { 'pigmeu.target': target } }, async (span) => {
      const post = await publisher.publish(request)
      span.set({ 'pigmeu.post_status': post.status, 'pigmeu.refused_fields': post.refused.length })
      return post
    }),
})

/** The same ways out, each of whose publishings is a span. */
export const watchPublishers = (publishers: Publishers, telemetry: Telemetry): Publishers =>
  telemetry === noTelemetry
    ? publishers
    : {
        targets: () => publishers.targets(),
        find: async (target) => watchPublisher(await publishers.find(target), target, telemetry),
      }

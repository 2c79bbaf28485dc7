export { createWordPressPublisher, type WordPressPublisherOptions } from './wordpress-publisher.ts'

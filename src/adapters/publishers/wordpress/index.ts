export { checkWordPressSite } from './sign-in.ts'
export { createWordPressPublisher, type WordPressPublisherOptions } from './wordpress-publisher.ts'

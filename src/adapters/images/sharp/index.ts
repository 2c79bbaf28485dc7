export { createSharpImages, type DownloadedFile, type SharpImagesOptions } from './sharp-images.ts'

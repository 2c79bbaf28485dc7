export { type BookFileOptions, createBookFiles } from './book-files.ts'

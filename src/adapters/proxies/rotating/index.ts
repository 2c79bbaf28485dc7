export { parseProxies } from './parse.ts'
export { createRotatingProxies, type RotatingProxiesOptions } from './rotation.ts'

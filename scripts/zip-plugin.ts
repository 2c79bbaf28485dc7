// Packs the companion plugin as WordPress takes it under Plugins > Add New > Upload. Usage: npm run build:plugin [-- <folder>]
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { packPlugin } from './pack-plugin.ts'

const folder = resolve(process.argv[2] ?? 'deploy/wordpress-plugin/dist')
const { file, bytes } = await packPlugin(folder)
console.log(`${file} (${bytes.length} bytes, SHA-256 ${createHash('sha256').update(bytes).digest('hex')})`)

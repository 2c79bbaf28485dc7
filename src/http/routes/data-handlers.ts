import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { dataRoutes } from '../contract/routes-data.ts'
import type { HttpDeps } from '../deps.ts'
import type { Handlers } from './handlers.ts'

/** Sends a file that is made while it is sent; who asks for the head alone has nothing made. */
const sendFile = async (reply: FastifyReply, name: string, make: () => Promise<Readable>): Promise<FastifyReply> => {
  reply
    .header('content-type', 'application/gzip')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
  return reply.send(reply.request.method === 'HEAD' ? '' : await make())
}

/** Answers the routes by which everything is backed up, exported, erased and kept for a time. */
export const dataHandlers = ({ actions, data }: HttpDeps): Handlers<keyof typeof dataRoutes> => ({
  backup: async ({ query, reply, note }) => {
    const withKey = query.with_key === 'true'
    note({ details: { with_key: withKey } })
    return sendFile(reply, 'pigmeu-backup.gz', () => data.backup({ withKey }))
  },
  exportAll: async ({ reply }) => sendFile(reply, 'pigmeu-export.ndjson.gz', () => data.exportAll()),
  getRetention: () => data.retention(),
  setRetention: async ({ body, note }) => {
    note({ details: { ...body } })
    return data.keepFor(body)
  },
  countRetention: () => data.countRetention(),
  eraseSubmission: async ({ params, query, editor, note }) => {
    const keepFiles = query.keep_files === 'true'
    note({ details: { keep_files: keepFiles } })
    const erased = await actions.eraseSubmission(editor(), params.id, { keep_files: keepFiles })
    return { ...erased, posts_left: [...erased.posts_left] }
  },
})

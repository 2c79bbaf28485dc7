import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { PigmeuError } from '../domain/errors.ts'
import { visitorOf } from './auth/guard.ts'

/** Whether a browser asks for a page. */
export const wantsPage = (request: FastifyRequest): boolean =>
  request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')

const isOurs = (url: string): boolean => /^\/(api|docs|health)(\/|\?|$)/.test(url)

/** Answers what no route answers: pages of the UI by its entry page, all else with 404; the API's own to visitors only. @throws NOT_FOUND NOT_SIGNED_IN */
const answerUnknown = (request: FastifyRequest, reply: FastifyReply, entryPage: string | null): FastifyReply => {
  if (isOurs(request.url)) visitorOf(request)
  else if (entryPage !== null && wantsPage(request))
    return reply
      .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
      .code(200)
      .send(readFileSync(entryPage, 'utf8'))
  throw new PigmeuError('NOT_FOUND', `there is nothing at ${request.method} ${request.url.split('?')[0]}`)
}

/** Serves the built web UI, when there is one; its files hold no data and are open. */
export const serveWebUi = async (app: FastifyInstance, webFolder: string | null): Promise<void> => {
  const folder = webFolder !== null && existsSync(join(webFolder, 'index.html')) ? webFolder : null
  if (folder !== null) {
    app.addHook('onRoute', (route) => {
      if (route.url === '/*' || route.url === '/') route.config = { ...route.config, access: { least: 'anyone' } }
    })
    await app.register(fastifyStatic, {
      root: folder,
      schemaHide: true,
      dotfiles: 'ignore',
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        // Built files carry a hash of their content in their names.
        const isHashed = path.includes(join(folder, 'assets'))
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => answerUnknown(request, reply, folder && join(folder, 'index.html')))
}

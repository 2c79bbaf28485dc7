import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { copiesOf, environmentOf, filesOf, historyOf, isSent, lastOf, stages } from './dockerfile.ts'

const images = ['api', 'worker']

describe('the Dockerfile', () => {
  it('rests on the very Node that clones are pinned to, named by its full version', () => {
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')))
    expect(readFileSync('Dockerfile', 'utf8')).toContain(`ARG NODE_IMAGE=node:${dependencies['node']}-bookworm-slim\n`)
    const names = stages.map(({ name }) => name)
    const foreign = stages.filter(({ from }) => !names.includes(from))
    expect(foreign.map(({ from }) => from)).toEqual([expect.stringMatching(/^\$\{NODE_IMAGE\}$/)])
  })

  it.each(images)(
    '%s runs as a user that is not root, under an init process, with a health check and without a shell',
    (image) => {
      expect(lastOf(image, 'USER')).toBe('1000:1000')
      expect(lastOf(image, 'STOPSIGNAL')).toBe('SIGTERM')
      expect(
        z
          .array(z.string())
          .parse(JSON.parse(lastOf(image, 'ENTRYPOINT') ?? ''))
          .slice(0, 3),
      ).toEqual(['tini', '--', 'node'])
      expect(lastOf(image, 'HEALTHCHECK')).toContain('CMD ["node", "deploy/image/is-alive.mjs"]')
      expect(lastOf(image, 'LABEL')).toContain('org.opencontainers.image.title')
    },
  )

  it('starts the server in one image and the worker, with a Chromium, in the other', () => {
    expect(images.map((image) => lastOf(image, 'CMD'))).toEqual(['["serve"]', '["worker"]'])
    const installsChromium = (image: string) =>
      historyOf(image).some(({ keyword, text }) => keyword === 'RUN' && /apt-get install .*\bchromium\b/.test(text))
    expect(images.map(installsChromium)).toEqual([false, true])
    expect(images.map((image) => lastOf(image, 'EXPOSE'))).toEqual([
      environmentOf('api')['PIGMEU_PORT'],
      environmentOf('worker')['PIGMEU_HEALTH_PORT'],
    ])
  })

  it('copies only what there is, and from stages that there are', () => {
    for (const { name } of stages)
      for (const { stage, sources } of copiesOf(name)) {
        if (stage !== null) expect(stages.map((each) => each.name)).toContain(stage)
        else for (const source of sources) expect(filesOf(source), `${name}: ${source}`).not.toHaveLength(0)
      }
  })

  it('leaves out what is for development, and the Node of clones', () => {
    const sources = copiesOf('worker').flatMap((copy) => copy.sources)
    expect(sources.filter((source) => /^(test|bench|scripts|docs|web)\b/.test(source))).toEqual([])
    const packages = stages.find(({ name }) => name === 'packages')?.instructions.at(-1)?.text ?? ''
    expect(packages).toMatch(/^npm ci --omit=dev --ignore-scripts .*&& rm -rf node_modules\/node /)
    expect(filesOf('src').filter((path) => /\.test\.ts$|\/fixtures\//.test(path))).toEqual([])
  })

  it('can take no secret along', () => {
    for (const path of [
      '.env',
      '.env.production',
      'src/.env',
      'web/.env.local',
      'data/key',
      'data/pigmeu.sqlite',
      '.npmrc',
      '.git/config',
      'deploy/key.pem',
    ])
      expect(isSent(path), path).toBe(false)
    expect([isSent('src/app/main.ts'), isSent('scripts/build-web.ts'), isSent('scripts/check.ts')]).toEqual([
      true,
      true,
      false,
    ])
    const set = images.flatMap((image) => Object.keys(environmentOf(image)))
    expect(set.filter((name) => /KEY|SECRET|PASSWORD|TOKEN|STORE|REDIS/.test(name))).toEqual([])
    expect(readFileSync('Dockerfile', 'utf8')).not.toMatch(/^ADD |--build-arg|ARG \w*(KEY|SECRET|TOKEN|PASSWORD)/m)
  })
})

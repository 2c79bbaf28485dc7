import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { allVariables } from '../../src/app/variables/index.ts'
import { describeWith } from '../support/servers.ts'
import { chart, ofKind, plainEnvironment, podsOf, render, renderText } from './rendered-chart.ts'

/** What Helm says when it refuses values. */
const refusal = (values: object): Promise<string> =>
  renderText(values).then(
    () => 'nothing was refused',
    (thrown: unknown) => String(thrown),
  )

const forbiddenNames = z.object({
  definitions: z.object({
    plainEnvironment: z.object({ propertyNames: z.object({ not: z.object({ enum: z.array(z.string()) }) }) }),
  }),
})

describeWith('helm', 'the values of the chart', () => {
  it('make pools of workers for some of the stages, in place of the general one', async () => {
    const objects = await render({
      workerPools: {
        general: null,
        readers: { stages: ['scrape'], replicas: 8 },
        writers: {
          stages: ['context', 'article', 'publish'],
          replicas: 2,
          concurrency: 9,
          browser: { enabled: false },
        },
      },
    })
    const { 'demo-worker-readers': readers, 'demo-worker-writers': writers } = ofKind(objects, 'Deployment')
    expect(Object.keys(ofKind(objects, 'Deployment'))).toHaveLength(3)
    expect([readers?.spec.replicas, writers?.spec.replicas]).toEqual([8, 2])
    const pods = podsOf(objects)
    expect(pods['demo-worker-readers']?.spec.containers[0]?.args).toEqual(['worker', '--stages', 'scrape'])
    expect(pods['demo-worker-writers']?.spec.containers[0]?.args[2]).toBe('context,article,publish')
    const shown = (name: string) => [
      plainEnvironment(pods[name])['PIGMEU_CONCURRENCY'],
      plainEnvironment(pods[name])['PIGMEU_BROWSER'],
    ]
    expect([shown('demo-worker-readers'), shown('demo-worker-writers')]).toEqual([
      ['4', 'auto'],
      ['9', 'never'],
    ])
    expect(ofKind(objects, 'HorizontalPodAutoscaler')['demo-worker-readers']?.spec.minReplicas).toBe(8)
    expect(Object.keys(ofKind(objects, 'PodDisruptionBudget'))).toContain('demo-worker-writers')
  })

  it('are refused when no pool does one of the stages', async () => {
    expect(await refusal({ workerPools: { general: null, readers: { stages: ['scrape'] } } })).toContain(
      'no pool does the stage context',
    )
  })

  it('take every secret from the cluster and refuse it in the open', async () => {
    const secrets = { OPENAI_API_KEY: { name: 'models', key: 'openai' } }
    const text = await renderText({ secrets, env: { PIGMEU_MODEL_PROVIDER: 'openai' } })
    expect(text).not.toMatch(/^kind: Secret/m)
    const { 'demo-worker-general': worker } = podsOf(
      await render({ secrets, env: { PIGMEU_MODEL_PROVIDER: 'openai' } }),
    )
    expect(worker?.spec.containers[0]?.env).toContainEqual({
      name: 'OPENAI_API_KEY',
      valueFrom: { secretKeyRef: { name: 'models', key: 'openai' } },
    })
    expect(plainEnvironment(worker)['PIGMEU_MODEL_PROVIDER']).toBe('openai')
    expect(await refusal({ env: { OPENAI_API_KEY: 'sk-1' } })).toContain("invalid propertyName 'OPENAI_API_KEY'")
    expect(await refusal({ secrets: { PIGMEU_STORE: 'mongodb://somebody:something@db' } })).toContain(
      '/secrets/PIGMEU_STORE',
    )
  })

  it('say the address of the ingress in mails, unless told another or there is none', async () => {
    const told = async (values: object) =>
      plainEnvironment(podsOf(await render(values))['demo-worker-general'])['PIGMEU_PUBLIC_URL']
    expect(await told({ ingress: { host: 'reviews.example.com' } })).toBe('https://reviews.example.com')
    expect(await told({ env: { PIGMEU_PUBLIC_URL: 'https://books.example' } })).toBe('https://books.example')
    expect(await told({ ingress: { enabled: false } })).toBeUndefined()
  })

  it('know every secret variable of the program as one', () => {
    const schema: unknown = JSON.parse(readFileSync(resolve(chart, 'values.schema.json'), 'utf8'))
    const refused = forbiddenNames.parse(schema).definitions.plainEnvironment.propertyNames.not.enum
    const secret = Object.entries(allVariables).filter(([, variable]) => variable.secret === true)
    expect(refused).toEqual(expect.arrayContaining(secret.map(([name]) => name)))
    for (const name of refused) expect(allVariables, name).toHaveProperty(name)
  })

  it.each([
    ['a number of pods that is none', { api: { replicas: 0 } }, '/api/replicas'],
    ['a name that no value has', { workers: { replicas: 5 } }, "'workers' not allowed"],
    ['a stage that there is not', { workerPools: { general: { stages: ['print'] } } }, '/workerPools/general'],
    ['too little time to hand back', { terminationGraceSeconds: 20 }, '/terminationGraceSeconds'],
    [
      'an image that changes under its name',
      { images: { api: { repository: 'r', tag: 'latest' } } },
      '/images/api/tag',
    ],
    ['an ingress without a certificate', { ingress: { tlsSecret: '' } }, '/ingress'],
    ['what the chart decides itself', { extraEnv: [{ name: 'PIGMEU_WORK', value: 'always' }] }, '/extraEnv/0/name'],
  ])('are refused with %s', async (_what, values, where) => {
    expect(await refusal(values)).toContain(where)
  })

  it('leave the number of pods to the autoscaler for tools that apply the chart again and again', async () => {
    const { 'demo-api': api } = ofKind(await render({ omitReplicas: true }), 'Deployment')
    expect(api?.spec.replicas).toBeUndefined()
    const fixed = await render({ omitReplicas: true, api: { autoscaling: { enabled: false } } })
    expect(ofKind(fixed, 'Deployment')['demo-api']?.spec.replicas).toBe(3)
    expect(Object.keys(ofKind(fixed, 'HorizontalPodAutoscaler'))).toEqual(['demo-worker-general'])
  })

  it('bring a sandbox for Chromium, shared files and an authority of your own to the pods', async () => {
    const localhostProfile = 'profiles/chromium.json'
    const { 'demo-worker-general': worker, 'demo-api': api } = podsOf(
      await render({
        worker: { browser: { sandbox: true }, seccompProfile: { type: 'Localhost', localhostProfile } },
        published: { existingClaim: 'published-articles' },
        authority: { configMap: 'own-authority', key: 'root.crt' },
      }),
    )
    expect(worker?.spec.securityContext['seccompProfile']).toEqual({ type: 'Localhost', localhostProfile })
    expect(api?.spec.securityContext['seccompProfile']).toEqual({ type: 'RuntimeDefault' })
    expect(plainEnvironment(worker)['PIGMEU_BROWSER_SANDBOX']).toBe('on')
    expect(plainEnvironment(worker)['NODE_EXTRA_CA_CERTS']).toBe('/etc/pigmeu/authority/root.crt')
    expect(worker?.spec.volumes).toContainEqual({
      name: 'published',
      persistentVolumeClaim: { claimName: 'published-articles' },
    })
    const mounted = worker?.spec.containers[0]?.volumeMounts.map(({ mountPath }) => mountPath)
    expect(mounted).toEqual(['/data', '/tmp', '/data/published', '/etc/pigmeu/authority'])
  })
})

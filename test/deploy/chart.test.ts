import { beforeAll, expect, it } from 'vitest'
import { version } from '../../src/app/about.ts'
import { describeWith } from '../support/servers.ts'
import type { ClusterObject } from './cluster-objects.ts'
import { chooses, lint, ofKind, plainEnvironment, podsOf, render } from './rendered-chart.ts'

describeWith('helm', 'the chart as it is', () => {
  let objects: readonly ClusterObject[] = []
  beforeAll(async () => {
    objects = await render()
  })

  it('stands up to helm lint --strict', async () => {
    expect(await lint()).toContain('1 chart(s) linted, 0 chart(s) failed')
  })

  it('is of the version of the program, and so are its images', () => {
    const named = Object.values(podsOf(objects)).map(({ spec }) => spec.containers[0]?.image)
    expect(new Set(named)).toEqual(new Set([`pigmeu-api:${version}`, `pigmeu-worker:${version}`]))
  })

  it('makes exactly these objects, and no secret among them', () => {
    const made = objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`).toSorted()
    expect(made).toEqual([
      'Deployment demo-api',
      'Deployment demo-worker-general',
      'HorizontalPodAutoscaler demo-api',
      'HorizontalPodAutoscaler demo-worker-general',
      'Ingress demo',
      'Job demo-prepare',
      'NetworkPolicy demo-api',
      'NetworkPolicy demo-prepare',
      'NetworkPolicy demo-worker',
      'PodDisruptionBudget demo-api',
      'PodDisruptionBudget demo-worker-general',
      'Service demo-api',
      'ServiceAccount demo',
    ])
  })

  it('starts three of the API and five workers, each doing its own command', () => {
    const { 'demo-api': api, 'demo-worker-general': workers } = ofKind(objects, 'Deployment')
    expect([api?.spec.replicas, workers?.spec.replicas]).toEqual([3, 5])
    const pods = podsOf(objects)
    const commands = Object.entries(pods).map(([name, { spec }]) => [name, spec.containers[0]?.args])
    expect(Object.fromEntries(commands)).toEqual({
      'demo-api': ['serve'],
      'demo-prepare': ['prepare'],
      'demo-worker-general': ['worker'],
    })
    expect(plainEnvironment(pods['demo-api'])['PIGMEU_WORK']).toBe('never')
    for (const { spec } of [api, workers].filter((made) => made !== undefined))
      expect(chooses(spec.selector, spec.template)).toBe(true)
  })

  it('gives no pod more rights than it needs', () => {
    for (const [name, { spec }] of Object.entries(podsOf(objects))) {
      expect(spec, name).toMatchObject({
        automountServiceAccountToken: false,
        // Else a service named pigmeu would set PIGMEU_PORT to an address.
        enableServiceLinks: false,
        securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      })
      expect(spec.containers[0]?.securityContext, name).toEqual({
        runAsNonRoot: true,
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
      })
      const folders = spec.containers[0]?.volumeMounts.map(({ mountPath }) => mountPath)
      expect(folders, name).toEqual(['/data', '/tmp'])
    }
  })

  it('asks of every lasting pod whether it lives and is ready, where the program tells it', () => {
    for (const [name, { spec }] of Object.entries(ofKind(objects, 'Deployment'))) {
      const pod = spec.template
      const [container] = pod.spec.containers
      const open = plainEnvironment(pod)
      const told = open['PIGMEU_HEALTH_PORT'] ?? open['PIGMEU_PORT']
      expect(container?.ports, name).toEqual([{ name: 'http', containerPort: Number(told) }])
      expect(container?.startupProbe?.httpGet, name).toEqual({ path: '/health/live', port: 'http' })
      expect(container?.livenessProbe?.httpGet, name).toEqual({ path: '/health/live', port: 'http' })
      expect(container?.readinessProbe?.httpGet, name).toEqual({ path: '/health/ready', port: 'http' })
      expect(open['PIGMEU_HOST'], name).toBe('0.0.0.0')
      // Handing back may take 30 s.
      expect(pod.spec.terminationGracePeriodSeconds, name).toBeGreaterThanOrEqual(40)
      expect(pod.spec.topologySpreadConstraints, name).toHaveLength(2)
    }
  })

  it('scales every deployment by CPU and memory, and lets no more than one of its pods be taken at a time', () => {
    const deployments = ofKind(objects, 'Deployment')
    const budgets = ofKind(objects, 'PodDisruptionBudget')
    const autoscalers = ofKind(objects, 'HorizontalPodAutoscaler')
    for (const [name, { spec }] of Object.entries(deployments)) {
      const scaler = autoscalers[name]?.spec
      expect(scaler?.scaleTargetRef.name).toBe(name)
      expect(scaler?.minReplicas).toBe(spec.replicas)
      expect(scaler?.maxReplicas).toBeGreaterThan(scaler?.minReplicas ?? Number.NaN)
      expect(scaler?.metrics.map(({ resource }) => resource.name)).toEqual(['cpu', 'memory'])
      const budget = budgets[name]?.spec
      expect(budget?.maxUnavailable).toBe(1)
      const chosen = Object.entries(podsOf(objects)).filter(([, pod]) => budget && chooses(budget.selector, pod))
      expect(chosen.map(([pod]) => pod)).toEqual([name])
    }
  })

  it('prepares the store before an installation and an upgrade, with the very configuration of the API', () => {
    const job = ofKind(objects, 'Job')['demo-prepare']
    expect(job?.metadata.annotations).toMatchObject({ 'helm.sh/hook': 'pre-install,pre-upgrade' })
    const { spec } = job?.spec.template ?? {}
    // Before the first installation there is nothing else of the release.
    expect(spec).toMatchObject({ restartPolicy: 'Never', serviceAccountName: 'default' })
    const secretsOf = (name: string) =>
      podsOf(objects)[name]?.spec.containers[0]?.env.filter(({ valueFrom }) => valueFrom !== undefined)
    expect(secretsOf('demo-prepare')).toEqual(secretsOf('demo-api'))
    expect(secretsOf('demo-prepare')).toHaveLength(3)
  })

  it('leads from the ingress with TLS to the pods of the API', () => {
    const ingress = ofKind(objects, 'Ingress')['demo']?.spec
    expect(ingress?.tls).toEqual([{ hosts: ['pigmeu.example.com'], secretName: 'pigmeu-tls' }])
    const service = ingress?.rules[0]?.http.paths[0]?.backend.service.name ?? ''
    const { selector, ports } = ofKind(objects, 'Service')[service]?.spec ?? { selector: {}, ports: [] }
    expect(ports).toEqual([{ port: 80, targetPort: 'http' }])
    const chosen = Object.entries(podsOf(objects)).filter(([, pod]) => chooses({ matchLabels: selector }, pod))
    expect(chosen.map(([name]) => name)).toEqual(['demo-api'])
    expect(plainEnvironment(podsOf(objects)['demo-api'])['PIGMEU_TRUST_PROXY']).toBe('true')
  })
})

import { beforeAll, expect, it } from 'vitest'
import { describeWith } from '../support/servers.ts'
import type { ClusterObject, NetworkPolicy } from './cluster-objects.ts'
import { chooses, ofKind, podsOf, render } from './rendered-chart.ts'

const portsOf = (policy: NetworkPolicy | undefined): readonly number[] =>
  (policy?.spec.egress ?? []).flatMap(({ ports }) => ports.map(({ port }) => port)).toSorted((a, b) => a - b)

/** The blocks of addresses that a policy lets its pods reach through port 443. */
const webOf = (policy: NetworkPolicy | undefined) =>
  (policy?.spec.egress ?? [])
    .filter(({ ports }) => ports.some(({ port }) => port === 443))
    .flatMap(({ to = [] }) => to.map(({ ipBlock }) => ipBlock))

describeWith('helm', 'who may reach whom in the cluster', () => {
  let objects: readonly ClusterObject[] = []
  beforeAll(async () => {
    objects = await render()
  })

  it('every pod stands under exactly one policy, its own, in both directions', () => {
    const policies = Object.values(ofKind(objects, 'NetworkPolicy'))
    const over = Object.entries(podsOf(objects)).map(([name, pod]) => [
      name,
      policies.filter(({ spec }) => chooses(spec.podSelector, pod)).map(({ metadata }) => metadata.name),
    ])
    expect(Object.fromEntries(over)).toEqual({
      'demo-api': ['demo-api'],
      'demo-prepare': ['demo-prepare'],
      'demo-worker-general': ['demo-worker'],
    })
    for (const { spec } of policies) expect(spec.policyTypes).toEqual(['Ingress', 'Egress'])
  })

  it('lets workers and the API reach the web, private addresses left out, and the preparing job not', () => {
    const { 'demo-api': api, 'demo-worker': worker, 'demo-prepare': prepare } = ofKind(objects, 'NetworkPolicy')
    expect(portsOf(worker)).toEqual([53, 53, 80, 443, 6379, 27017])
    expect(portsOf(api)).toEqual([53, 53, 80, 443, 6379, 27017])
    expect(portsOf(prepare)).toEqual([53, 53, 6379, 27017])
    expect(webOf(api)).toEqual(webOf(worker))
    const [v4, v6] = webOf(worker)
    expect([v4?.cidr, v6?.cidr]).toEqual(['0.0.0.0/0', '::/0'])
    const private4 = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '100.64.0.0/10', '127.0.0.0/8']
    expect(v4?.except).toEqual(expect.arrayContaining(private4))
    expect(v6?.except).toEqual(expect.arrayContaining(['fc00::/7', 'fe80::/10', '::/127']))
  })

  it('lets nobody ask a worker, and the API be asked on its port alone', () => {
    const { 'demo-api': api, 'demo-worker': worker, 'demo-prepare': prepare } = ofKind(objects, 'NetworkPolicy')
    expect([worker?.spec.ingress, prepare?.spec.ingress]).toEqual([[], []])
    expect(api?.spec.ingress).toEqual([{ ports: [{ protocol: 'TCP', port: 4600 }] }])
  })

  it('has the policy of the preparing job there before the job', () => {
    const weightOf = (kind: 'Job' | 'NetworkPolicy') =>
      Number(ofKind(objects, kind)['demo-prepare']?.metadata.annotations['helm.sh/hook-weight'])
    expect(weightOf('NetworkPolicy')).toBeLessThan(weightOf('Job'))
  })

  it('narrows servers and visitors, and keeps the API in, as the values say', async () => {
    const redis = [{ podSelector: { matchLabels: { app: 'redis' } } }]
    const visitors = [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress-nginx' } } }]
    const policies = ofKind(
      await render({ networkPolicy: { redis: { ports: [6380], to: redis }, apiFrom: visitors, apiReachesWeb: false } }),
      'NetworkPolicy',
    )
    expect(policies['demo-api']?.spec.egress).toContainEqual({ ports: [{ protocol: 'TCP', port: 6380 }], to: redis })
    expect(policies['demo-api']?.spec.ingress[0]?.from).toEqual(visitors)
    expect(webOf(policies['demo-api'])).toHaveLength(0)
    expect(webOf(policies['demo-prepare'])).toHaveLength(0)
  })

  it('lets mails and traces out of the API and workers, and who reads metrics in, as the values say', async () => {
    const mail = { ports: [{ protocol: 'TCP', port: 587 }], to: [{ ipBlock: { cidr: '203.0.113.7/32' } }] }
    const prometheus = [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } }]
    const visitors = [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress-nginx' } } }]
    const policies = ofKind(
      await render({ networkPolicy: { egress: [mail], metricsFrom: prometheus, apiFrom: visitors } }),
      'NetworkPolicy',
    )
    const { 'demo-api': api, 'demo-worker': worker, 'demo-prepare': prepare } = policies
    expect([api, worker, prepare].map((policy) => portsOf(policy).includes(587))).toEqual([true, true, false])
    const reading = (port: number) => ({ ports: [{ protocol: 'TCP', port }], from: prometheus })
    expect(worker?.spec.ingress).toEqual([reading(4601)])
    expect(api?.spec.ingress).toEqual([{ ports: reading(4600).ports, from: visitors }, reading(4600)])
    expect(prepare?.spec.ingress).toEqual([])
  })
})

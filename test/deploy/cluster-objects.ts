import { z } from 'zod'

const labels = z.record(z.string(), z.string())
const probe = z.object({ httpGet: z.object({ path: z.string(), port: z.string() }), failureThreshold: z.number() })
const sizes = z.object({ cpu: z.string(), memory: z.string() })

const container = z.object({
  name: z.string(),
  image: z.string(),
  args: z.array(z.string()),
  ports: z.array(z.object({ name: z.string(), containerPort: z.number() })).default([]),
  env: z.array(
    z.object({
      name: z.string(),
      value: z.string().optional(),
      valueFrom: z.object({ secretKeyRef: z.object({ name: z.string(), key: z.string() }) }).optional(),
    }),
  ),
  resources: z.object({ requests: sizes, limits: sizes }),
  securityContext: z.record(z.string(), z.unknown()),
  startupProbe: probe.optional(),
  livenessProbe: probe.optional(),
  readinessProbe: probe.optional(),
  volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string(), readOnly: z.boolean().optional() })),
})

/** What a pod is made from, as the chart writes it. */
const podTemplate = z.object({
  metadata: z.object({ labels }),
  spec: z.object({
    serviceAccountName: z.string(),
    automountServiceAccountToken: z.boolean(),
    enableServiceLinks: z.boolean(),
    terminationGracePeriodSeconds: z.number(),
    restartPolicy: z.string().optional(),
    securityContext: z.record(z.string(), z.unknown()),
    topologySpreadConstraints: z.array(z.object({ topologyKey: z.string() })).default([]),
    volumes: z.array(z.record(z.string(), z.unknown())),
    initContainers: z.undefined().optional(),
    containers: z.array(container).length(1),
  }),
})
export type PodTemplate = z.output<typeof podTemplate>

const metadata = z.object({ name: z.string().max(63), labels, annotations: labels.default({}) })
const named = <K extends string, T extends z.ZodType>(kind: K, apiVersion: string, spec: T) =>
  z.object({ kind: z.literal(kind), apiVersion: z.literal(apiVersion), metadata, spec })

const selector = z.object({ matchLabels: labels })
const peer = z.object({
  ipBlock: z.object({ cidr: z.string(), except: z.array(z.string()).default([]) }).optional(),
  namespaceSelector: z.unknown().optional(),
  podSelector: z.unknown().optional(),
})
const port = z.object({ protocol: z.string(), port: z.number() })

const deployment = named(
  'Deployment',
  'apps/v1',
  z.object({ replicas: z.number().optional(), selector, template: podTemplate }),
)
export type Deployment = z.output<typeof deployment>

const networkPolicy = named(
  'NetworkPolicy',
  'networking.k8s.io/v1',
  z.object({
    podSelector: selector,
    policyTypes: z.array(z.string()),
    ingress: z.array(z.object({ ports: z.array(port), from: z.array(peer).optional() })),
    egress: z.array(z.object({ ports: z.array(port), to: z.array(peer).optional() })),
  }),
)
export type NetworkPolicy = z.output<typeof networkPolicy>

/** Every kind of object that the chart may make, in the version of Kubernetes' API that it is made for; nothing else is read. */
export const clusterObject = z.discriminatedUnion('kind', [
  deployment,
  networkPolicy,
  named('Job', 'batch/v1', z.object({ template: podTemplate, activeDeadlineSeconds: z.number() })),
  named(
    'HorizontalPodAutoscaler',
    'autoscaling/v2',
    z.object({
      scaleTargetRef: z.object({ apiVersion: z.literal('apps/v1'), kind: z.literal('Deployment'), name: z.string() }),
      minReplicas: z.number(),
      maxReplicas: z.number(),
      metrics: z.array(z.object({ resource: z.object({ name: z.string() }) })),
    }),
  ),
  named('PodDisruptionBudget', 'policy/v1', z.object({ maxUnavailable: z.union([z.number(), z.string()]), selector })),
  named(
    'Service',
    'v1',
    z.object({
      type: z.string(),
      selector: labels,
      ports: z.array(z.object({ port: z.number(), targetPort: z.string() })),
    }),
  ),
  named(
    'Ingress',
    'networking.k8s.io/v1',
    z.object({
      tls: z.array(z.object({ hosts: z.array(z.string()), secretName: z.string() })),
      rules: z.array(
        z.object({
          host: z.string(),
          http: z.object({
            paths: z.array(
              z.object({ path: z.string(), backend: z.object({ service: z.object({ name: z.string() }) }) }),
            ),
          }),
        }),
      ),
    }),
  ),
  z.object({
    kind: z.literal('ServiceAccount'),
    apiVersion: z.literal('v1'),
    metadata,
    automountServiceAccountToken: z.literal(false),
  }),
])
export type ClusterObject = z.output<typeof clusterObject>

import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { parseAllDocuments, stringify } from 'yaml'
import { helmPath } from '../support/servers.ts'
import { type ClusterObject, clusterObject, type PodTemplate } from './cluster-objects.ts'

/** The chart's folder. */
export const chart = resolve(import.meta.dirname, '../../deploy/helm/pigmeu')

const helm = async (...given: readonly string[]): Promise<string> =>
  (await promisify(execFile)(helmPath() ?? 'helm', given, { maxBuffer: 16 * 1024 * 1024 })).stdout

const withValues = async <T>(values: object, run: (file: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'pigmeu-values-'))
  try {
    const file = join(folder, 'values.yaml')
    await writeFile(file, stringify(values))
    return await run(file)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What Helm would send to a cluster for these values, as text. */
export const renderText = (values: object = {}): Promise<string> =>
  withValues(values, (file) => helm('template', 'demo', chart, '--namespace', 'books', '--values', file))

/** What Helm would send to a cluster for these values; a kind or a form of object that nobody expects is an error. */
export const render = async (values: object = {}): Promise<readonly ClusterObject[]> =>
  parseAllDocuments(await renderText(values)).map((document) => clusterObject.parse(document.toJS()))

/** What Helm says of the chart, warnings being errors. */
export const lint = (values: object = {}): Promise<string> =>
  withValues(values, (file) => helm('lint', '--strict', chart, '--values', file))

/** The objects of one kind, by their names. */
export const ofKind = <K extends ClusterObject['kind']>(
  objects: readonly ClusterObject[],
  kind: K,
): Readonly<Record<string, Extract<ClusterObject, { kind: K }>>> =>
  Object.fromEntries(
    objects
      .filter((object): object is Extract<ClusterObject, { kind: K }> => object.kind === kind)
      .map((object) => [object.metadata.name, object]),
  )

/** The pods that the objects lead to, by the names of what makes them. */
export const podsOf = (objects: readonly ClusterObject[]): Readonly<Record<string, PodTemplate>> =>
  Object.fromEntries(
    objects.flatMap((object) =>
      object.kind === 'Deployment' || object.kind === 'Job'
        ? [[object.metadata.name, object.spec.template] as const]
        : [],
    ),
  )

/** The variables of a pod's container that are set in the open. */
export const plainEnvironment = (pod: PodTemplate | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (pod?.spec.containers[0]?.env ?? []).flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  )

/** Whether a selector chooses a pod. */
export const chooses = ({ matchLabels }: { readonly matchLabels: object }, pod: PodTemplate | undefined): boolean =>
  Object.entries(matchLabels).every(([name, value]) => pod?.metadata.labels[name] === value)

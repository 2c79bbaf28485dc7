{{/* Begins the names of all objects; short enough that suffixes fit into 63 characters. */}}
{{- define "pigmeu.name" -}}
{{- .Values.fullnameOverride | default .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{/* What every object wears. */}}
{{- define "pigmeu.labels" -}}
{{ include "pigmeu.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/part-of: pigmeu
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{/* By what the pods of this release are chosen. */}}
{{- define "pigmeu.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{/* An image with its tag. Given: root, image. */}}
{{- define "pigmeu.image" -}}
{{ .image.repository }}:{{ .image.tag | default .root.Chart.AppVersion }}
{{- end -}}

{{/* The pools by name, each laid over what all have in common, as JSON. All four stages must be somebody's. */}}
{{- define "pigmeu.pools" -}}
{{- $pools := dict -}}
{{- $owned := dict -}}
{{- range $name, $own := .Values.workerPools -}}
{{- if kindIs "map" $own -}}
{{- $pool := mustMergeOverwrite (deepCopy $.Values.worker) (deepCopy $own) -}}
{{- $_ := set $pools $name $pool -}}
{{- range ($pool.stages | default (list "scrape" "context" "article" "publish")) -}}
{{- $_ := set $owned . $name -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- range list "scrape" "context" "article" "publish" -}}
{{- if not (hasKey $owned .) -}}
{{- fail (printf "workerPools: no pool does the stage %s, so every book would wait there for ever" .) -}}
{{- end -}}
{{- end -}}
{{- toJson $pools -}}
{{- end -}}

{{/* How many pods: what the values ask for at first; later the number that the autoscaler has come to. Given: root, name, of. */}}
{{- define "pigmeu.replicas" -}}
{{- $replicas := .of.replicas | int -}}
{{- $live := lookup "apps/v1" "Deployment" .root.Release.Namespace .name -}}
{{- if and .of.autoscaling.enabled $live -}}
{{- $replicas = max $replicas ($live.spec.replicas | int) -}}
{{- end -}}
{{- if not (and .of.autoscaling.enabled .root.Values.omitReplicas) -}}
replicas: {{ $replicas }}
{{- end -}}
{{- end -}}

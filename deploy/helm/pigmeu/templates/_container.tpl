{{/*
The environment of a container: the settings of all, those of this part, what the chart itself decides, and the secrets by their names.
Given: root, env (of the part), own (what the chart decides).
*/}}
{{- define "pigmeu.environment" -}}
{{- $fixed := dict "PIGMEU_DATA" "/data" "PIGMEU_HOST" "0.0.0.0" -}}
{{- if .root.Values.authority.configMap -}}
{{- $_ := set $fixed "NODE_EXTRA_CA_CERTS" (printf "/etc/pigmeu/authority/%s" .root.Values.authority.key) -}}
{{- end -}}
{{- $usual := dict -}}
{{- if .root.Values.ingress.enabled -}}
{{- $_ := set $usual "PIGMEU_PUBLIC_URL" (printf "https://%s" .root.Values.ingress.host) -}}
{{- end -}}
{{- $plain := mustMergeOverwrite $usual .root.Values.env (.env | default dict) $fixed .own -}}
{{- range $name, $value := $plain }}
- name: {{ $name }}
  value: {{ $value | toString | quote }}
{{- end }}
{{- range $name, $from := .root.Values.secrets }}
- name: {{ $name }}
  valueFrom:
    secretKeyRef:
      name: {{ $from.name }}
      key: {{ $from.key }}
{{- end }}
{{- with .root.Values.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* What every pod has: nobody's token, nobody's root, no variables made of the names of services (PIGMEU_PORT would be one). Given: root, seccomp. */}}
{{- define "pigmeu.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .root.Values.images.pullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 1000
  runAsGroup: 1000
  fsGroup: 1000
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    {{- toYaml .seccomp | nindent 4 }}
volumes:
  - name: data
    emptyDir:
      sizeLimit: {{ .root.Values.scratch.data }}
  - name: tmp
    emptyDir:
      sizeLimit: {{ .root.Values.scratch.tmp }}
{{- if .root.Values.published.existingClaim }}
  - name: published
    persistentVolumeClaim:
      claimName: {{ .root.Values.published.existingClaim }}
{{- end }}
{{- if .root.Values.authority.configMap }}
  - name: authority
    configMap:
      name: {{ .root.Values.authority.configMap }}
{{- end }}
{{- end -}}

{{/* What every container may: nothing but to write its scratch folders. */}}
{{- define "pigmeu.container" -}}
imagePullPolicy: {{ .Values.images.pullPolicy }}
securityContext:
  runAsNonRoot: true
  readOnlyRootFilesystem: true
  allowPrivilegeEscalation: false
  capabilities:
    drop: [ALL]
volumeMounts:
  - name: data
    mountPath: /data
  - name: tmp
    mountPath: /tmp
{{- if .Values.published.existingClaim }}
  - name: published
    mountPath: /data/published
{{- end }}
{{- if .Values.authority.configMap }}
  - name: authority
    mountPath: /etc/pigmeu/authority
    readOnly: true
{{- end }}
{{- end -}}

{{/* Started within five minutes, restarted when it turns no events for a minute, sent nothing while it does not reach its servers. */}}
{{- define "pigmeu.probes" -}}
startupProbe:
  httpGet: { path: /health/live, port: http }
  periodSeconds: 5
  timeoutSeconds: 4
  failureThreshold: 60
livenessProbe:
  httpGet: { path: /health/live, port: http }
  periodSeconds: 15
  timeoutSeconds: 5
  failureThreshold: 4
readinessProbe:
  httpGet: { path: /health/ready, port: http }
  periodSeconds: 5
  timeoutSeconds: 4
  failureThreshold: 3
{{- end -}}

{{/* Where pods go: spread over machines and zones as well as it can be. Given: of (values of the part), component (labels as text). */}}
{{- define "pigmeu.placement" -}}
topologySpreadConstraints:
{{- range list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
  - maxSkew: 1
    topologyKey: {{ . }}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- $.component | nindent 8 }}
{{- end }}
{{- with .of.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .of.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .of.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

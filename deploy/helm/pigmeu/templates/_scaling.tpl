{{/* The autoscaler and the disruption budget of a deployment. Given: root, name, of, component (labels as text). */}}
{{- define "pigmeu.scaling" -}}
{{- if .of.autoscaling.enabled }}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ .name }}
  labels:
    {{- include "pigmeu.labels" .root | nindent 4 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ .name }}
  minReplicas: {{ .of.replicas | int }}
  maxReplicas: {{ max (.of.replicas | int) (.of.autoscaling.maxReplicas | int) }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ .of.autoscaling.cpuPercent | int }}
    - type: Resource
      resource:
        name: memory
        target:
          type: Utilization
          averageUtilization: {{ .of.autoscaling.memoryPercent | int }}
  behavior:
    scaleDown:
      # A pod that goes hands its books back: not for every short lull.
      stabilizationWindowSeconds: 300
      policies:
        - type: Percent
          value: 25
          periodSeconds: 60
{{- end }}
{{- if .of.disruption.enabled }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ .name }}
  labels:
    {{- include "pigmeu.labels" .root | nindent 4 }}
spec:
  maxUnavailable: {{ .of.disruption.maxUnavailable }}
  selector:
    matchLabels:
      {{- .component | nindent 6 }}
{{- end }}
{{- end -}}

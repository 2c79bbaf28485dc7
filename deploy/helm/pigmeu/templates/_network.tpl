{{/* Egress to DNS, the store and Redis, which every process needs. Given: root. */}}
{{- define "pigmeu.egressToServers" -}}
{{- with .Values.networkPolicy }}
- ports:
    - { protocol: UDP, port: 53 }
    - { protocol: TCP, port: 53 }
  {{- with .dns }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- range list .store .redis }}
- ports:
    {{- range .ports }}
    - { protocol: TCP, port: {{ . | int }} }
    {{- end }}
  {{- with .to }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}
{{- end }}
{{- end -}}

{{/* Egress to the web: every address that is not private. */}}
{{- define "pigmeu.egressToWeb" -}}
{{- with .Values.networkPolicy.web }}
- ports:
    {{- range .ports }}
    - { protocol: TCP, port: {{ . | int }} }
    {{- end }}
  to:
    - ipBlock:
        cidr: 0.0.0.0/0
        except:
          {{- toYaml .exceptV4 | nindent 10 }}
    - ipBlock:
        cidr: ::/0
        except:
          {{- toYaml .exceptV6 | nindent 10 }}
{{- end }}
{{- end -}}

{{/* Ingress of who reads the metrics. Given: root, port. */}}
{{- define "pigmeu.ingressForMetrics" -}}
- ports:
    - { protocol: TCP, port: {{ .port }} }
  from:
    {{- toYaml .root.Values.networkPolicy.metricsFrom | nindent 4 }}
{{- end -}}

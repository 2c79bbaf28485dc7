//go:build tools

// Package helm names the program whose version and sources go.mod and go.sum pin.
package helm

import _ "helm.sh/helm/v3/cmd/helm"

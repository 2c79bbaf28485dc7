// Builds the programs that tests need and no package has: a MongoDB-protocol server and Helm. Needs Go; each is built once.
await import('./build-ferretdb.ts')
await import('./build-helm.ts')

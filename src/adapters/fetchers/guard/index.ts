export { addressRefusal, bareHost, checkedUrl, isLoopbackName, refused } from './addresses.ts'
export { type GuardOptions, guardedLookup, type ResolveHost, safeAddresses, systemResolver } from './lookup.ts'

export { createAiSdkModel } from './ai-sdk-model.ts'
export { estimateArticleCost } from './cost.ts'
export { type ModelProvider, type ModelSettings, providerOf, providers } from './providers.ts'
export { type TestCallResult, testCall } from './test-call.ts'

export { createEngine, type Engine, type EngineParts } from './engine.ts'
export { defaultEngineOptions, type EngineOptions } from './options.ts'
export { ringFor } from './ring.ts'
export { timedId } from './timed-id.ts'

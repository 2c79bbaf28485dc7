export { createEngine, type Engine, type EngineParts } from './engine.ts'
export { defaultEngineOptions, type EngineOptions } from './options.ts'

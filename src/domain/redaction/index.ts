export { leastSecretCharacters } from './forms.ts'
export { isSecretName } from './names.ts'
export { createRedactor } from './redactor.ts'
export { secretMask } from './shapes.ts'

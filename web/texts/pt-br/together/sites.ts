export { connectionTexts } from '../connection.ts'
export { doctorTexts } from '../doctor.ts'
export { siteTexts } from '../sites.ts'

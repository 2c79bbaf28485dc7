import type { SiteCause, SiteCheck, SiteFinding } from '../../../src/domain/site-check.ts'

/** What the doctor looks at, in this order; each rests on those before it. */
export const doctorStepNames = ['reach', 'wordpress', 'sign_in', 'publish', 'companion'] as const
/** One thing that the doctor looks at. */
export type DoctorStepName = (typeof doctorStepNames)[number]

/** What was seen at one step. */
export interface DoctorStep {
  readonly name: DoctorStepName
  /** `unseen`: a problem before it stood in the way. */
  readonly state: 'well' | 'notice' | 'problem' | 'unseen'
  readonly findings: readonly SiteFinding[]
}

const stepOf: Record<SiteCause, DoctorStepName> = {
  not_https: 'reach',
  unreachable: 'reach',
  certificate: 'reach',
  maintenance: 'reach',
  redirect: 'reach',
  firewall: 'reach',
  rate_limited: 'reach',
  not_wordpress: 'wordpress',
  rest_disabled: 'wordpress',
  rest_moved: 'wordpress',
  clock_skew: 'sign_in',
  authorization_stripped: 'sign_in',
  application_passwords_off: 'sign_in',
  password_name_as_user: 'sign_in',
  wrong_password: 'sign_in',
  capability_missing: 'publish',
  upload_limit: 'publish',
}

const stateOf = (findings: readonly SiteFinding[]): DoctorStep['state'] => {
  if (findings.some(({ severity }) => severity === 'problem')) return 'problem'
  return findings.length > 0 ? 'notice' : 'well'
}

/**
 * What an examination found, step by step. Behind the first problem nothing is called well that was not seen: only a user whom
 * WordPress named shows that everything before the sign-in is in order.
 */
export const doctorSteps = ({ findings, user, companion }: SiteCheck): readonly DoctorStep[] => {
  let blocked = false
  return doctorStepNames.map((name): DoctorStep => {
    const own = findings.filter(({ cause }) => stepOf[cause] === name)
    const state = name === 'companion' && !companion ? 'notice' : stateOf(own)
    const seen = own.length > 0 || !blocked
    // A firewall that lets the sign-in through and stops posts stands before nothing.
    blocked ||= state === 'problem' && user === null
    return { name, state: seen ? state : 'unseen', findings: own }
  })
}

import { tellerOf } from '../told.ts'

/** Why somebody is not let in or may not do something, and why what is said of people is refused. */
export const peopleSentences = {
  name_too_long: ({ most }: { most: number }) => `has more than ${most} characters`,
  name_kept: (_: object) => 'is kept for the server itself; choose another one',
  name_taken: (_: object) => 'belongs to a user already, or did; history goes on naming them, so nobody else gets it',
  name_of_other: ({ name }: { name: string }) => `is that of another user; sign in as ${name}, or say another name`,
  email_form: (_: object) => 'is no e-mail address',
  password_short: ({ least }: { least: number }) => `has fewer than ${least} characters`,
  password_wrong: (_: object) => 'the present password is not right',
  sign_in_one_way: (_: object) => 'give either a token or a password',
  sign_in_way_missing: (_: object) => 'or "token" is needed, and not both',
  sign_in_too_often: ({ seconds }: { seconds: number }) => `too many failed sign-ins; try again in ${seconds} s`,
  sign_in_link_empty: (_: object) => 'the sign-in link holds no token',
  invitation_over: (_: object) =>
    'This invitation was used already, is too old, or was replaced. Ask who invited you for a new link.',
  user_disabled: ({ name }: { name: string }) => `${name} is disabled; enable them first.`,
  user_first_owner: (_: object) =>
    'This is the owner that every installation has, who signs in by the link that the server prints. It can be neither disabled nor given another role.',
  user_unknown: ({ id }: { id: string }) => `There is no user "${id}".`,
  user_changed_meanwhile: (_: object) => 'Others change this user at the same time; try again.',
  session_unknown: ({ id }: { id: string }) => `You have no session "${id}".`,
  api_access_unnamed: (_: object) => 'is missing; say what the token is for',
  api_access_unknown: ({ id }: { id: string }) => `There is no API token "${id}".`,
  api_access_forbidden: (_: object) => 'No API token may do this, so that a stolen one cannot; sign in as a person.',
  api_access_confined: ({ areas }: { areas: string[] }) => `This API token may be used for ${areas.join(', ')} alone.`,
  role_needed: ({ needed, role }: { needed: string; role: string }) =>
    `This needs the role ${needed}; yours is ${role}.`,
  role_needed_for_others: ({ needed, role }: { needed: string; role: string }) =>
    `This needs the role ${needed} for what belongs to others; yours is ${role}.`,
}

/** Tells why somebody is not let in, or may not do something. */
export const tellPerson = tellerOf(peopleSentences)

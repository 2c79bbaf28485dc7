import type { SiteFinding } from '../../../../domain/site-check.ts'
import { problem } from './finding.ts'

const makeAnother =
  'In WordPress under Users, Profile, Application Passwords, make a new one and enter it here; spaces do not matter. The usual password of the user does not work.'

/** The header that carries the password does not reach WordPress. */
export const authorizationStripped = (host: string, how: string): SiteFinding =>
  problem(
    'authorization_stripped',
    `User and password are right, but ${host} drops the header “Authorization” on its way to WordPress (${how}).`,
    'Apache with CGI or FastCGI: put “SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1” at the top of .htaccess (or “CGIPassAuth On” in the configuration), or save Settings, Permalinks once so that WordPress writes its own rule. nginx: add “fastcgi_param HTTP_AUTHORIZATION $http_authorization;” beside the other fastcgi_param lines. A proxy or CDN in front must pass the header on.',
    { rule: 'header_dropped', values: { host } },
  )

/** The site offers no application passwords. */
export const applicationPasswordsOff = (host: string, user = ''): SiteFinding =>
  problem(
    'application_passwords_off',
    `${host} does not offer application passwords${user === '' ? '' : ` to the user “${user}”`}.`,
    'A security plugin may turn them off (in Wordfence: Login Security or All Options, “Disable WordPress application passwords”): turn them on again. They need WordPress 5.6 or newer and https: behind a proxy that ends https, let wp-config.php set $_SERVER["HTTPS"] = "on" when the proxy sends X-Forwarded-Proto: https.',
    { rule: 'no_application_passwords', values: { host, user } },
  )

/** The password is another's: what was entered as user is no user of the site. */
export const passwordNameAsUser = (user: string, belongsTo: string | null): SiteFinding =>
  problem(
    'password_name_as_user',
    belongsTo === null
      ? `The site knows no user “${user}”. It may be the name that was given to the application password.`
      : `The password is right, but it belongs to the user “${belongsTo}”; “${user}” is perhaps the name that was given to the password.`,
    belongsTo === null
      ? 'Enter the user name with which one signs in to WordPress (or the e-mail address), as it stands under Users, not the name of the application password.'
      : `Enter “${belongsTo}” as the user.`,
    belongsTo === null
      ? { rule: 'user_unknown', values: { user } }
      : { rule: 'user_is_other', values: { user, owner: belongsTo } },
  )

/** The site knows the user, but not this password. */
export const wrongPassword = (user: string, host: string): SiteFinding =>
  problem(
    'wrong_password',
    `${host} knows the user “${user}”, but does not accept the application password.`,
    makeAnother,
    { rule: 'application_word_wrong', values: { host, user } },
  )

/** What was entered has not the form of an application password. */
export const noApplicationPassword = (user: string, host: string): SiteFinding =>
  problem(
    'wrong_password',
    `${host} does not accept “${user}”, and what was entered is no application password: those have 24 letters and digits. It may be the password with which the user signs in.`,
    makeAnother,
    { rule: 'application_word_form', values: { host, user } },
  )

/** The site does not say which of both is wrong. */
export const wrongUserOrPassword = (user: string, host: string): SiteFinding =>
  problem(
    'wrong_password',
    `${host} does not accept the user “${user}” with this application password.`,
    `${makeAnother} Check the user too: it is the name with which one signs in, not the name of the application password.`,
    { rule: 'sign_in_wrong', values: { host, user } },
  )

/** Neither the REST interface nor the older one tells what is wrong. */
export const strangerForSomeReason = (user: string, host: string): SiteFinding =>
  problem(
    'wrong_password',
    `${host} takes “${user}” for a stranger and does not say why: most often the user or the application password is wrong.`,
    `${makeAnother} If a new password changes nothing, the web server drops the header “Authorization”: put “SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1” at the top of .htaccess (Apache), or “fastcgi_param HTTP_AUTHORIZATION $http_authorization;” (nginx).`,
    { rule: 'sign_in_unclear', values: { host, user } },
  )

/** The REST interface is closed to everybody. */
export const restClosed = (host: string, code: string): SiteFinding =>
  problem(
    'rest_disabled',
    `${host} closes its REST interface, also to “signed-in” calls with this password (${code}).`,
    'Look through the plugins for one that disables or restricts the REST API, and allow it for signed-in users.',
    { rule: 'rest_closed', values: { host, code } },
  )

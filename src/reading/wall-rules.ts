import type { Wall } from './outcomes.ts'

/** How a wall is recognised: everything that is given must hold. */
export interface WallRule extends Wall {
  readonly selector?: string
  readonly title?: RegExp
  readonly text?: RegExp
  /** Characters of visible text that the page must not exceed. */
  readonly longest?: number
}

const signIn =
  /sign ?in|log ?in|anmelden|einloggen|se connecter|identifiez-vous|connexion|iniciar sesión|identifícate|accedi|fazer login|faça login|entrar|inloggen/i

/** Walls by what their pages look like, most telling first. They are tried only on pages with little text. */
export const bareWallRules: readonly WallRule[] = [
  {
    outcome: 'captcha',
    reason: 'The site asks for a captcha.',
    selector:
      'form[action*="validateCaptcha"], #captchacharacters, #px-captcha, iframe[src*="captcha-delivery.com"], script[src*="captcha-delivery.com"], form[action*="/sorry/index"]',
  },
  {
    outcome: 'captcha',
    reason: 'The site asks whether a robot is calling.',
    title: /^(?:robot check|are you a robot|(?:solve the |security )?captcha(?: check| required)?)\W*$/i,
    longest: 1500,
  },
  {
    outcome: 'captcha',
    reason: 'The site asks for a captcha.',
    selector: '.g-recaptcha, .h-captcha, [data-sitekey], .cf-turnstile',
    text: /\brobot|are you human|you are human|bist du ein mensch|kein roboter|humain|humano|umano/i,
    longest: 1500,
  },
  {
    outcome: 'bot_wall',
    reason: 'A protection service checks the browser before it lets anyone in.',
    selector:
      '#challenge-form, #challenge-running, #cf-challenge-running, #challenge-error-text, .cf-error-details, #cf-error-details, #challenge-container, script[src*="/cdn-cgi/challenge-platform/"], #main-iframe[src*="_Incapsula_"], iframe[src*="_Incapsula_Resource"], script[src*=".awswaf.com/"]',
    longest: 1500,
  },
  {
    outcome: 'bot_wall',
    reason: 'The site refuses automatic visitors.',
    title:
      /^(?:just a moment|attention required|access (?:to this page has been )?denied|pardon our interruption|please wait\W*$|ddos-guard|security check|forbidden\W*$|403 forbidden|429 too many|(?:request )?blocked\W*$|too many requests|human verification|un momento|einen moment|un instant)/i,
    longest: 2500,
  },
  {
    outcome: 'bot_wall',
    reason: 'The site refuses automatic visitors.',
    text: /automated access to|unusual traffic|incapsula incident id|you have been blocked|verify(?:ing)? (?:that )?you are (?:a )?human|bots? (?:use|traffic)|enable javascript and cookies to continue|press (?:&|and) hold/i,
    longest: 1500,
  },
  {
    outcome: 'not_found',
    reason: 'The site says that there is no such page.',
    selector: 'img[src*="/error/title._TTD_"], a[href*="cs_404"], img[alt*="couldn\'t find that page"]',
  },
  {
    outcome: 'unavailable',
    reason: 'The site says that something went wrong on its side.',
    selector: 'img[src*="/error/500_503"], a[href*="cs_503"]',
  },
  {
    outcome: 'not_found',
    reason: 'The site says that there is no such page.',
    title:
      /^404\b|\b404 (?:error|not found|page)|error 404|page not found|^not found\W*$|nicht gefunden|introuvable|no encontrada|non trovata|não encontrad|niet gevonden/i,
    longest: 2500,
  },
  {
    outcome: 'unavailable',
    reason: 'The site says that it is out of order.',
    title:
      /^(?:http )?(?:error )?50[0234]\b(?=.*(?:error|unavailable|gateway|time-?out))|internal server error|something went wrong|service unavailable|bad gateway|temporarily unavailable|(?:under|scheduled|site) maintenance|wartungsarbeiten/i,
    longest: 1500,
  },
  {
    outcome: 'login_wall',
    reason: 'The site shows its sign-in form instead of the page.',
    selector: 'form[name="signIn"], form[name="sign_in"], form[action*="/ap/signin"], form[action*="/user/sign_in"]',
    title: signIn,
  },
  {
    outcome: 'login_wall',
    reason: 'The site shows its sign-in form instead of the page.',
    selector: 'input[type="password"]',
    title: signIn,
  },
  {
    outcome: 'login_wall',
    reason: 'The site shows its sign-in form instead of the page.',
    selector: 'input[type="password"]',
    longest: 700,
  },
  {
    outcome: 'consent_wall',
    reason: 'The site asks for consent before it shows the page.',
    selector: 'form[action*="consent."], form[action*="/consent"], form[action*="collectConsent"]',
    longest: 3500,
  },
  {
    outcome: 'consent_wall',
    reason: 'The site asks for consent before it shows the page.',
    title:
      /before you continue|bevor sie (?:zu|fortfahren)|avant de continuer|antes de continuar|prima di continuare|cookie consent|privacy gate/i,
    longest: 3500,
  },
  {
    outcome: 'geo_wall',
    reason: 'The site does not show this page in the region from which it was asked.',
    text: /(?:not available|unavailable|blocked|not accessible) (?:in|from|for) your (?:country|region|location)|in (?:deinem|ihrem) land nicht verfügbar|pas disponible dans votre (?:pays|région)|no está disponible en tu (?:país|región)|não está disponível (?:no seu país|em sua região)|unavailable for legal reasons/i,
    longest: 1500,
  },
  {
    outcome: 'empty_shell',
    reason: 'The page is filled by scripts in a browser; without them it says only that.',
    text: /(?:enable|activate|turn on|requires|need) javascript|javascript (?:is (?:disabled|required)|must be enabled)|javascript (?:aktivieren|deaktiviert)/i,
    longest: 400,
  },
]

/** Walls by the status of the answer, for pages that no rule above knows. */
export const statusWalls: readonly { readonly from: number; readonly to: number; readonly outcome: Wall['outcome'] }[] =
  [
    { from: 401, to: 401, outcome: 'login_wall' },
    { from: 407, to: 407, outcome: 'login_wall' },
    { from: 403, to: 403, outcome: 'bot_wall' },
    { from: 429, to: 429, outcome: 'bot_wall' },
    { from: 404, to: 404, outcome: 'not_found' },
    { from: 410, to: 410, outcome: 'gone' },
    { from: 451, to: 451, outcome: 'geo_wall' },
    { from: 400, to: 599, outcome: 'unavailable' },
  ]

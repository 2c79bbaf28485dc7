import { outcomeSentences as told } from '../domain/kept-words/outcome-sentences.ts'
import type { Wall } from './outcomes.ts'
import {
  captchaTitle,
  consentButton,
  consentTitle,
  goneTitle,
  javascriptText,
  notFoundText,
  notFoundTitle,
  outOfOrderTitle,
  refusalText,
  refusalTitle,
  regionText,
  robotQuestion,
  searchTitle,
  signIn,
  signInDemand,
  slowDownText,
  waitingText,
} from './wall-words.ts'

/** How a wall is recognised: everything that is given must hold. */
export interface WallRule extends Wall {
  /** Says which rule decided; unique. */
  readonly name: string
  /** Status of the answer. */
  readonly status?: number
  readonly selector?: string
  /** What a script of the page holds or where it comes from. */
  readonly script?: RegExp
  /** The title, whole or one of its parts ("Not found | Shop"), or a heading of the page. */
  readonly named?: RegExp
  /** What all of the page says. */
  readonly text?: RegExp
  /** What one of the elements says that a selector names. */
  readonly says?: { readonly selector: string; readonly words: RegExp }
  /** Characters of visible text that the page must not exceed. */
  readonly longest?: number
  /** Characters in long paragraphs, other than those about walls' own business, that the page must not exceed. */
  readonly prose?: number
}

const captcha = told.captcha({})
const checked = told.checked({})
const refused = told.refused({})
const noSuchPage = told.no_such_page({})
const takenDown = told.taken_down({})
const outOfOrder = told.out_of_order({})
const signInForm = told.sign_in_form({})
const askedToSignIn = told.asked_to_sign_in({})
const asksConsent = told.asks_consent({})
const region = told.region({})
const filledByScripts = told.filled_by_scripts({})

/** A paragraph: a page that tells that much of something else is no wall by its words alone. */
const storyLength = 130
/** Two paragraphs, where the name of the page says what it is. */
const namedStoryLength = 260

/** Walls by what their pages look like, most telling first. They are tried only on pages with little text. */
export const bareWallRules: readonly WallRule[] = [
  {
    name: 'captcha form',
    outcome: 'captcha',
    reason: captcha,
    selector:
      'form[action*="validateCaptcha"], #captchacharacters, #px-captcha, iframe[src*="captcha-delivery.com"], form[action*="/sorry/index"], form[action*="/recaptcha/"], iframe[src*="perfdrive.com"], #captcha-form, form[action*="captcha"]:not(:has(textarea[name]))',
    longest: 2500,
    prose: storyLength,
  },
  {
    name: 'captcha script',
    outcome: 'captcha',
    reason: captcha,
    script: /captcha-delivery\.com|captcha\.px-cdn\.net|perfdrive\.com|\bcaptcha\.awswaf\.com|\bAwsWafCaptcha\b/,
    longest: 1200,
  },
  {
    name: 'captcha title',
    outcome: 'captcha',
    reason: told.robot_asked({}),
    named: captchaTitle,
    longest: 1500,
    prose: storyLength,
  },
  {
    name: 'captcha widget',
    outcome: 'captcha',
    reason: captcha,
    selector:
      '.g-recaptcha, .h-captcha, [data-sitekey], .cf-turnstile, .frc-captcha, .geetest_holder, #funcaptcha, #FunCaptcha, #nocaptcha, #arkose, img[src*="captcha"], input[name*="captcha"]',
    text: robotQuestion,
    longest: 1500,
    prose: storyLength,
  },
  { name: 'region text', outcome: 'geo_wall', reason: region, text: regionText, longest: 2000, prose: storyLength },
  {
    name: 'challenge markup',
    outcome: 'bot_wall',
    reason: checked,
    selector:
      '#challenge-form, #challenge-running, #cf-challenge-running, #challenge-error-text, #challenge-stage, .cf-error-details, #cf-error-details, #cf-wrapper, .cf-browser-verification, #challenge-container, #main-iframe[src*="_Incapsula_"], iframe[src*="_Incapsula_Resource"], #sec-if-cpt-container, #sec-cpt-if, meta[http-equiv="refresh"][content*="bm-verify"], #distilIdentificationBlock, form#challenge-form',
    longest: 2500,
    prose: storyLength,
  },
  {
    name: 'challenge script',
    outcome: 'bot_wall',
    reason: checked,
    script:
      /\bgokuProps\b|\bAwsWafIntegration\b|_cf_chl_opt|\/cdn-cgi\/challenge-platform\/[^"' ]*\/orchestrate\/|\bbm-verify\b|\bbobcmn\b|\bsucuri_cloudproxy\b|\/_sec\/cp_challenge|\.well-known\/(?:ddos-guard|vercel\/security)/,
    longest: 600,
  },
  // These services put the same scripts into every page that they let through.
  {
    name: 'protection and nothing else',
    outcome: 'bot_wall',
    reason: checked,
    script:
      /\.awswaf\.com\/|\/cdn-cgi\/challenge-platform\/|_Incapsula_Resource|\b_px(?:AppId|JsClientSrc)\b|\bKPSDK\b|ddos-guard\.net/,
    longest: 120,
  },
  {
    name: 'proof of work',
    outcome: 'bot_wall',
    reason: checked,
    selector: '#anubis_challenge, #anubis_version',
  },
  {
    name: 'accepted without a page',
    outcome: 'bot_wall',
    reason: told.no_page_given({}),
    status: 202,
    longest: 200,
  },
  {
    name: 'refusal title',
    outcome: 'bot_wall',
    reason: refused,
    named: refusalTitle,
    longest: 2500,
    prose: storyLength,
  },
  { name: 'refusal text', outcome: 'bot_wall', reason: refused, text: refusalText, longest: 1500, prose: storyLength },
  {
    name: 'slow down',
    outcome: 'unavailable',
    reason: told.slow_down({}),
    text: slowDownText,
    longest: 600,
    prose: storyLength,
  },
  {
    name: 'not found picture',
    outcome: 'not_found',
    reason: noSuchPage,
    selector: 'img[src*="/error/title._TTD_"], a[href*="cs_404"], img[alt*="couldn\'t find that page"]',
  },
  {
    name: 'out of order picture',
    outcome: 'unavailable',
    reason: outOfOrder,
    selector: 'img[src*="/error/500_503"], a[href*="cs_503"], img[alt*="went wrong on our end"]',
  },
  { name: 'gone title', outcome: 'gone', reason: takenDown, named: goneTitle, longest: 3000, prose: namedStoryLength },
  { name: 'gone text', outcome: 'gone', reason: takenDown, text: goneTitle, longest: 400, prose: storyLength },
  { name: 'not found title', outcome: 'not_found', reason: noSuchPage, named: notFoundTitle, prose: namedStoryLength },
  {
    name: 'not found text',
    outcome: 'not_found',
    reason: noSuchPage,
    text: notFoundText,
    longest: 900,
    prose: storyLength,
  },
  {
    name: 'out of order title',
    outcome: 'unavailable',
    reason: outOfOrder,
    named: outOfOrderTitle,
    longest: 1500,
    prose: storyLength,
  },
  {
    name: 'sign-in form',
    outcome: 'login_wall',
    reason: signInForm,
    selector:
      'form[name="signIn"], form[name="sign_in"], form[action*="/ap/signin"], form[action*="/user/sign_in"], form[action*="/login"], form[action*="/signin"], form[action*="/oauth"], input[type="password"], input[type="email"], input[autocomplete="username"], input[name="email"], input[name="username"], a[href*="/ap/signin"], a[href*="/oauth"], a[href*="accounts.google.com"]',
    named: signIn,
    longest: 2500,
    prose: storyLength,
  },
  {
    name: 'sent to the sign-in page',
    outcome: 'login_wall',
    reason: askedToSignIn,
    script: /["'/]authwall\?|location\.(?:href|replace|assign)[^;]{0,60}["'/](?:login|sign-?in|uas\/login)[?"'/]/,
    longest: 120,
  },
  {
    name: 'password alone',
    outcome: 'login_wall',
    reason: signInForm,
    selector: 'input[type="password"]',
    longest: 700,
    prose: storyLength,
  },
  {
    name: 'demand to sign in',
    outcome: 'login_wall',
    reason: askedToSignIn,
    text: signInDemand,
    longest: 1200,
    prose: storyLength,
  },
  {
    name: 'consent form',
    outcome: 'consent_wall',
    reason: asksConsent,
    selector:
      'form.consent-form, #consent-page form, form[action*="consent."], form[action*="/consent"], form[action*="collectConsent"], form[action*="privacygate"], form[action*="cookiewall"]',
    says: {
      selector: 'title, h1, h2, p, button, input',
      words: /cookie|privacy|consent|datenschutz|confidentialité|privacidad|privacidade|プライバシー/iu,
    },
    longest: 3500,
    prose: storyLength,
  },
  {
    name: 'consent title',
    outcome: 'consent_wall',
    reason: asksConsent,
    named: consentTitle,
    says: {
      selector: 'button, input[type="submit"], input[type="button"], [role="button"], form a, a',
      words: consentButton,
    },
    longest: 3500,
    prose: storyLength,
  },
  {
    name: 'consent text',
    outcome: 'consent_wall',
    reason: asksConsent,
    text: consentTitle,
    says: { selector: 'button, input[type="submit"], [role="button"]', words: consentButton },
    longest: 900,
    prose: storyLength,
  },
  {
    name: 'script demand',
    outcome: 'empty_shell',
    reason: filledByScripts,
    text: javascriptText,
    longest: 500,
  },
  {
    name: 'script demand aside',
    outcome: 'empty_shell',
    reason: filledByScripts,
    selector:
      '#root, #app, #__next, #__nuxt, #___gatsby, #react-root, #main-app, app-root, ember-app, [data-reactroot], [ng-app], [ng-version]',
    says: { selector: 'noscript', words: javascriptText },
    longest: 500,
    prose: 150,
  },
  {
    name: 'empty root',
    outcome: 'empty_shell',
    reason: filledByScripts,
    selector:
      '#root:empty, #app:empty, #__next:empty, #__nuxt:empty, #___gatsby:empty, #react-root:empty, app-root:empty, #main-app:empty',
    longest: 900,
    prose: 200,
  },
  {
    name: 'still loading',
    outcome: 'empty_shell',
    reason: filledByScripts,
    says: { selector: 'body, main, #root, #app, #__next, [role="main"], .loading, .spinner', words: waitingText },
    longest: 600,
    prose: 150,
  },
  {
    name: 'search results',
    outcome: 'not_found',
    reason: told.search_results({}),
    named: searchTitle,
    prose: namedStoryLength,
  },
]

/** A status that names its wall by itself, and the walls that a page may still be told apart as. */
export interface StatusWall {
  readonly from: number
  readonly to: number
  readonly outcome: Wall['outcome']
  /** Said of it; else the status is told. */
  readonly reason?: string
  readonly unless: readonly Wall['outcome'][]
}

/** Walls by the status of the answer: a page speaks more exactly only where it names one of the exceptions. */
export const statusWalls: readonly StatusWall[] = [
  { from: 401, to: 401, outcome: 'login_wall', unless: ['captcha', 'bot_wall', 'geo_wall'] },
  { from: 403, to: 403, outcome: 'bot_wall', unless: ['captcha', 'geo_wall', 'login_wall', 'consent_wall'] },
  { from: 404, to: 404, outcome: 'not_found', unless: ['captcha', 'bot_wall'] },
  { from: 407, to: 407, outcome: 'login_wall', unless: [] },
  { from: 410, to: 410, outcome: 'gone', unless: ['captcha', 'bot_wall'] },
  // To slow down is asked of everybody; only what the page shows makes it a wall for programs.
  {
    from: 429,
    to: 429,
    outcome: 'unavailable',
    reason: told.slow_down_status({}),
    unless: ['captcha', 'bot_wall'],
  },
  { from: 451, to: 451, outcome: 'geo_wall', unless: ['captcha'] },
  {
    from: 400,
    to: 599,
    outcome: 'unavailable',
    unless: ['captcha', 'bot_wall', 'geo_wall', 'login_wall', 'consent_wall'],
  },
]

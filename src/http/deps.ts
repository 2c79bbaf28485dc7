import type { Actions } from '../actions/index.ts'
import type { Article } from '../domain/article/article.ts'
import type { Budget } from '../domain/budget.ts'
import type { KnowledgeBase, Snapshot } from '../domain/evidence.ts'
import type { FileSettings } from '../domain/file-form.ts'
import type { SiteCheck } from '../domain/site-check.ts'
import type { Submission } from '../domain/submission.ts'
import type { WritingKind } from '../domain/writing.ts'
import type { Allowances } from '../ports/allowance.ts'
import type { Catalogue } from '../ports/catalogue.ts'
import type { Clock } from '../ports/clock.ts'
import type { Events } from '../ports/events.ts'
import type { Log } from '../ports/log.ts'
import type { Redactor } from '../ports/redactor.ts'
import type { Store } from '../ports/store.ts'
import type { Auth } from './auth/auth.ts'
import type { ExportFormat } from './contract/article.ts'
import type { Trial } from './contract/catalogue.ts'
import type { Config, Credential, ModelInUse, ModelTest } from './contract/config.ts'
import type { BudgetView, CostEstimate, Writers } from './contract/costs.ts'
import type { Grant, SiteTrial } from './contract/site-check.ts'
import type { Webhook, WebhookInput, WebhookWithSecret } from './contract/webhook.ts'
import type { AuditDesk } from './desks/audit.ts'
import type { DataDesk } from './desks/data.ts'
import type { InsightsDesk } from './desks/insights.ts'
import type { KeyDesk } from './desks/keys.ts'
import type { NotificationDesk } from './desks/notifications.ts'
import type { PageDesk } from './desks/pages.ts'
import type { PipelineDesk } from './desks/pipeline.ts'
import type { SiteClocks } from './desks/site-clocks.ts'
import type { SupportDesk } from './desks/support.ts'
import type { WatchDesk } from './desks/watch.ts'

/** A provider and a key as they came in. */
export interface ModelTrial {
  readonly provider: string
  readonly api_key: string | null
  readonly model_name: string | null
  readonly base_url: string | null
}

/** A provider and a key to be stored. */
export interface ModelSetUp extends ModelTrial {
  /** Whether only the key is stored, and who writes stays as it is. */
  readonly key_only: boolean
}

/** The model settings as people see and change them. */
export interface ModelSettings {
  describe(): Promise<{ readonly model: ModelInUse; readonly providers: Config['providers'] }>
  /**
   * Makes one test call, then stores the key encrypted; in use at once, without a restart.
   * @throws INVALID_INPUT and the codes of models
   */
  setUp(input: ModelSetUp): Promise<ModelInUse>
  /**
   * Forgets the stored key of a provider, unless something would then be written by nobody.
   * @throws NOT_FOUND INVALID_INPUT
   */
  removeKey(provider: string): Promise<void>
  /**
   * Makes one test call with what is given, and with the stored key and address where nothing else is.
   * @throws INVALID_INPUT and the codes of models
   */
  test(input: ModelTrial): Promise<ModelTest>
}

/** What models may cost, what they are expected to, and who writes what. */
export interface MoneySettings {
  budget(): Promise<BudgetView>
  setBudget(budget: Budget): Promise<BudgetView>
  /**
   * @param submissionId null for a usual article
   * @throws NOT_FOUND
   */
  estimate(submissionId: string | null): Promise<Omit<CostEstimate, 'time'>>
  writers(): Promise<Writers>
  /** @throws INVALID_INPUT for a provider that does not exist */
  setWriters(writers: Writers): Promise<Writers>
}

/** A WordPress site as it came in. */
export interface CredentialInput {
  readonly credential_id: string | null
  readonly label: string
  readonly site_url: string
  readonly user: string
  readonly application_password: string
}

/** The sites to publish at. Secrets go in and never come out. */
export interface CredentialSettings {
  list(): Promise<readonly Credential[]>
  /** @throws PUBLISH_REFUSED with cause and remedy, when nothing can be published there; INVALID_INPUT NOT_FOUND PUBLISH_FAILED */
  store(input: CredentialInput): Promise<Credential>
  /** Examines the connection to a stored site. @throws NOT_FOUND PUBLISH_FAILED */
  check(credentialId: string): Promise<SiteCheck>
  /** Examines the connection to a site that is not stored. @throws PUBLISH_FAILED */
  tryOut(site: SiteTrial): Promise<SiteCheck>
  /** @throws NOT_FOUND */
  remove(credentialId: string): Promise<void>
}

/** Sites that are connected by a click in their own WordPress. */
export interface SiteGrants {
  /**
   * @param wish `origin` is this server as the browser knows it, `session` what the grant is bound to
   * @throws INVALID_INPUT, and PUBLISH_REFUSED with cause and remedy where the site offers no such thing
   */
  begin(wish: {
    readonly label: string
    readonly site_url: string
    readonly origin: string
    readonly session: string
  }): Promise<Grant>
  /** Puts away what WordPress sent; false for a state that is not known or came back before. */
  receive(state: string, granted: { readonly user: string; readonly application_password: string }): Promise<boolean>
  /** Examines and stores the site, once. @throws NOT_FOUND PUBLISH_REFUSED PUBLISH_FAILED */
  complete(state: string, session: string): Promise<Credential>
}

/** The webhooks that articles are sent to. A secret comes out when it is made, and never again. */
export interface WebhookSettings {
  list(): Promise<readonly Webhook[]>
  /** @throws INVALID_INPUT */
  add(input: WebhookInput): Promise<WebhookWithSecret>
  /** @throws INVALID_INPUT NOT_FOUND */
  change(webhookId: string, input: WebhookInput): Promise<Webhook>
  /** The former secret signs as well for a day. @throws NOT_FOUND */
  renewSecret(webhookId: string): Promise<WebhookWithSecret>
  /** @throws NOT_FOUND PUBLISH_REFUSED PUBLISH_FAILED */
  test(webhookId: string): Promise<void>
  /** @throws NOT_FOUND */
  remove(webhookId: string): Promise<void>
}

/** Where it is chosen whom published files are written for. */
export interface FileSettingsDesk {
  read(): Promise<FileSettings>
  choose(settings: FileSettings): Promise<FileSettings>
}

/** Everything that goes into an exported article. */
export interface ExportInput {
  readonly submission: Submission
  readonly article: Article
  readonly knowledgeBase: KnowledgeBase
  readonly snapshots: readonly Snapshot[]
}

/** Writes an article out in the forms in which files are published. */
export interface ArticleExporter {
  render(format: ExportFormat, input: ExportInput): string | Promise<string>
}

/** Writes stored books again by a version of a prompt, to be compared before it is promoted. */
export interface PromptTrials {
  /** @throws NOT_FOUND and the codes of models */
  run(trial: { readonly prompt: WritingKind; readonly version: number; readonly submissionId: string }): Promise<Trial>
}

/** What the HTTP server needs. */
export interface HttpDeps {
  readonly actions: Actions
  readonly store: Store
  readonly catalogue: Catalogue
  readonly events: Events
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
  /** Takes secrets out of error answers. */
  readonly redactor: Redactor
  readonly auth: Auth
  /** How often may be done what is held to a measure. */
  readonly allowances: Allowances
  /** Requests a minute of each token, session and address; 0 for any number, 600 unless told. */
  readonly requestsPerMinute?: number
  /** Other sites whose pages may call the API; none unless told. */
  readonly corsOrigins?: readonly string[]
  readonly audit: AuditDesk
  readonly models: ModelSettings
  readonly money: MoneySettings
  readonly pipeline: PipelineDesk
  readonly credentials: CredentialSettings
  readonly grants: SiteGrants
  readonly insights: InsightsDesk
  readonly keys: KeyDesk
  readonly siteClocks: SiteClocks
  readonly support: SupportDesk
  readonly webhooks: WebhookSettings
  readonly notifications: NotificationDesk
  readonly files: FileSettingsDesk
  readonly exporter: ArticleExporter
  /** Pages that were fetched lately; none unless told. */
  readonly pages?: PageDesk
  readonly promptTrials: PromptTrials
  readonly data: DataDesk
  /** Shown to people: the product's version, where its data lies, and the address at which they reach it, where that was told. */
  readonly about: { readonly version: string; readonly dataFolder: string; readonly publicUrl?: string | undefined }
  /** The built web UI, or null when there is none. */
  readonly webFolder: string | null
  /** Who watches the server; nobody unless told. */
  readonly watch?: WatchDesk
  /** Whether a proxy in front tells the visitor's address and protocol. */
  readonly trustProxy?: boolean
  /** Milliseconds between two signs of life on an event stream; 15 s unless told. */
  readonly heartbeatMs?: number
}

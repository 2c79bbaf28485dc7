// Made from docs/openapi.json by `npm run generate`; edits are lost.

export interface paths {
    "/api/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List articles */
        get: operations["listArticles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The current version of an article with its reports */
        get: operations["getArticle"];
        /** Store an edited article as a new version; the gates run again */
        put: operations["editArticle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve an article, and publish it when wanted */
        post: operations["approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/attestations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who approved an article, what they agreed to and what they looked at; newest first */
        get: operations["listAttestations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/attestations/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The approvals of an article with all that proves them, as one file */
        get: operations["exportAttestations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The comments on an article, oldest first */
        get: operations["listComments"];
        put?: never;
        /** Remark something on an article or on one of its sentences */
        post: operations["addComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/comments/{comment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Settle a comment, open it again, or word your own anew */
        put: operations["changeComment"];
        post?: never;
        /** Take away your own comment that nobody answered */
        delete: operations["removeComment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The words that somebody is working on, before they are a version */
        get: operations["getDraft"];
        /** Keep words that are no version yet, unless somebody else saved others meanwhile */
        put: operations["saveDraft"];
        post?: never;
        /** Throw words away that are no version yet */
        delete: operations["discardDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that an article rests on: knowledge base, passages, snapshots */
        get: operations["evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The current article as Markdown with front matter, HTML, or JSON with its evidence */
        get: operations["exportArticle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sections of an article that were written anew on request, newest first */
        get: operations["listProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/proposals/{proposal}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep what became of a section that was written anew: how many of its changes were taken over, or none */
        put: operations["decideProposal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish an approved article, now or at an instant */
        post: operations["publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a published article back to review; it is updated at the same address */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/request-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have the article written again with your remarks */
        post: operations["requestChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/sections/{section}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have one section written anew; what people wrote stays, and nothing is saved before somebody takes it over */
        post: operations["proposeSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of an article, newest first */
        get: operations["listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of an article */
        get: operations["getVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people and the system did, newest first */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole audit log, oldest first, one entry a line */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Go through the whole audit log and tell the first entry that is wrong */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How this server is set up */
        get: operations["getConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What models may cost an article and a day, and what today cost */
        get: operations["getBudget"];
        /** Say what models may cost an article and a day */
        put: operations["setBudget"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The WordPress sites, without their secrets */
        get: operations["listCredentials"];
        /** Add or replace a WordPress site */
        put: operations["storeCredential"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/credentials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a WordPress site */
        delete: operations["removeCredential"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/credentials/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Examine the connection to a stored WordPress site: each cause of trouble with its fix; changes nothing there */
        post: operations["checkCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/credentials/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Examine the connection to a WordPress site before it is stored */
        post: operations["tryCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/credentials/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to connect a WordPress site by a click in its own WordPress */
        post: operations["beginGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/credentials/grants/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Store the site whose user allowed it, in the session in which it was begun */
        post: operations["completeGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom published files are written for */
        get: operations["getFileSettings"];
        /** Choose whom published files are written for: Hugo, Astro, Jekyll, or nobody in particular */
        put: operations["setFileSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The master keys by their ids, and how much is sealed under each */
        get: operations["listKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/keys/former": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget former keys that nothing is sealed under any more */
        delete: operations["pruneKeys"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/keys/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Seal every stored secret under a new key; goes on where an earlier change was stopped */
        post: operations["rotateKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose a model provider; makes one test call before it stores the key */
        put: operations["setUpModel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/model/keys/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget the stored key of a model provider; refused while it alone writes something */
        delete: operations["removeModelKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/model/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one test call and tell what was answered and how long it took; nothing is stored */
        post: operations["testModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which optional steps and sources of the pipeline are on */
        get: operations["getPipeline"];
        /** Turn optional steps and sources of the pipeline on or off; holds from the next run of a stage on */
        put: operations["setPipeline"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many days each kind of data is kept */
        get: operations["getRetention"];
        /** Say how many days each kind of data is kept; null for ever */
        put: operations["setRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/retention/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many things of each kind have been kept long enough and would go with the next daily round */
        get: operations["countRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The content schemas that articles can be written in */
        get: operations["listSchemas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/support-bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the report of a fault needs, without secrets, page text and addresses */
        get: operations["getSupportBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The webhooks that articles can be sent to, without their secrets */
        get: operations["listWebhooks"];
        put?: never;
        /** Add a webhook; its signing secret is shown in this answer only */
        post: operations["addWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the name or address of a webhook; its secret stays */
        put: operations["changeWebhook"];
        post?: never;
        /** Remove a webhook */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a webhook a new secret, shown in this answer only; the former one signs as well for a day */
        post: operations["renewWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a signed test message to a webhook */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/config/writers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which models write which kind of text, and which follow when they fail */
        get: operations["getWriters"];
        /** Say which models write which kind of text, and which follow when they fail */
        put: operations["setWriters"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/content-schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Store a content schema as a new version; articles written from now on follow it */
        post: operations["saveContentSchema"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/content-schemas/{id}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of a content schema, newest first */
        get: operations["listContentSchemaVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the model calls of a month took: by day, stage, model and submission */
        get: operations["getCosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/costs/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an article is expected to take and to cost: of a submission whose sources were read, or a usual one */
        get: operations["estimateCosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data/backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A backup of everything: compressed lines of JSON, made while work goes on */
        get: operations["backup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/data/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything but secrets, as compressed lines of JSON; "pigmeu export --all" makes a folder of open formats of it */
        get: operations["exportAll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What failed for good, newest first: open, or tried again, or dismissed */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letters/{id}/{letter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One failure: stage, error, attempts, what the stage was given, what to do; "latest" for the latest */
        get: operations["getDeadLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letters/{id}/{letter_id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the book of one failure up */
        post: operations["dismissDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letters/{id}/{letter_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try the stage of one failure again */
        post: operations["retryDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letters/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the books of many failures up; each gets its own answer */
        post: operations["dismissDeadLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letters/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try many failed stages again; each gets its own answer */
        post: operations["retryDeadLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events of all submissions: first `snapshot` (counts by status), then `progress` */
        get: operations["allEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Throughput, success by source, time and cost by stage, gates that fail: by day or month (UTC) */
        get: operations["getInsights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the password that an invitation asks for, and sign in */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who an invitation is for; does not use it up */
        post: operations["openInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks and chats that are told of what happens, without their addresses */
        get: operations["listNotificationChannels"];
        put?: never;
        /** Add a webhook or a chat; the secret of a webhook is shown in this answer only */
        post: operations["addNotificationChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change name, kinds or address of a channel; a secret that cannot be opened any more is made anew */
        put: operations["changeNotificationChannel"];
        post?: never;
        /** Remove a channel; what is owed to it is dropped */
        delete: operations["removeNotificationChannel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/channels/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test message to a channel; what goes wrong is told */
        post: operations["testNotificationChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that are owed, and those that failed for good */
        get: operations["listNotificationDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/deliveries/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give messages up; all that failed unless some are named */
        post: operations["dropNotificationDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/deliveries/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try messages again from now on; all that failed unless some are named */
        post: operations["retryNotificationDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you are told of by mail, and how */
        get: operations["getNotifications"];
        /** Choose what you are told of by mail, and how; off unless you do */
        put: operations["chooseNotifications"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test mail to yourself; what goes wrong is told */
        post: operations["testNotificationMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What models are told for each kind of writing, with all versions */
        get: operations["listPrompts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compare two versions of a prompt */
        get: operations["diffPrompt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts/{id}/labels/{label}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Promote a version of a prompt, or go back to an earlier one */
        put: operations["labelPrompt"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Store a new version of a prompt; its variables are checked, and it is in use for nothing yet */
        post: operations["savePrompt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prompts/{id}/versions/{version}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a stored book again by a version of a prompt and compare; nothing of it is stored */
        post: operations["tryPrompt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The five questions an editor can answer when sources are missing */
        get: operations["questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved views: your own, and those that others share */
        get: operations["listViews"];
        put?: never;
        /** Save a view; under a name of yours it takes the place of what stood there */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views/{view_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a view of yours; owners remove shared ones as well */
        delete: operations["removeView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getSession"];
        put?: never;
        /** Sign in with the token of a sign-in link, or with a name and its password */
        post: operations["signIn"];
        /** Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set one's own password; all other sessions end */
        put: operations["setPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The browsers in which one is signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out in another of one's browsers */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every place to publish at, with its profile */
        get: operations["listSites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{target}/affiliate-change/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the stored affiliate tags into live posts that were previewed; each gets its own answer */
        post: operations["applyAffiliateChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{target}/affiliate-change/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a change of affiliate tags would do to live posts, post by post; changes nothing */
        post: operations["previewAffiliateChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{target}/backlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The posts of a site with the books that they review, and how far the reading is */
        get: operations["listBacklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{target}/backlist/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read all posts of a site to know which books it has reviewed; nothing is written there. Goes on by itself */
        post: operations["importBacklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{target}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The time zone of a place to publish at, asked there */
        get: operations["getSiteClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{target}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a site wants of every article that goes there; blank while nobody has saved it */
        get: operations["getSiteProfile"];
        /** Say what a site wants; refused when somebody else saved it in between */
        put: operations["saveSiteProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submission-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What new books may begin with */
        get: operations["listTemplates"];
        put?: never;
        /** Keep what new books may begin with, for everybody */
        post: operations["saveTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submission-templates/{template}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a template; books that began with it stay as they are */
        delete: operations["removeTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List submissions, newest first */
        get: operations["listSubmissions"];
        put?: never;
        /** Submit a book */
        post: operations["submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One submission */
        get: operations["getSubmission"];
        put?: never;
        post?: never;
        /** Erase a submission with all that hangs on it; what was published at a site stays there */
        delete: operations["eraseSubmission"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{id}/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload the editor's own copy of the book (EPUB, PDF, plain text, Kindle highlights) as private evidence */
        post: operations["uploadBook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{id}/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The post as it was changed at its site beside the article, after publishing stopped because of that */
        get: operations["getDrift"];
        put?: never;
        /** Choose what becomes of a post that was changed at its site, and publish on */
        post: operations["settleDrift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{id}/hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token by which a browser may hand over one page */
        post: operations["openHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{id}/hand-overs/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand over a page as it stands in the browser; the token is used up */
        post: operations["handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{id}/link-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Up to three older posts of a site with the sentence and words for a link to a published review */
        get: operations["listLinkProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{id}/link-proposals/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put approved links into older posts; nothing else of them changes */
        post: operations["applyLinkProposals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a refresh found: sentences without support, new editions, changes to choose from */
        get: operations["getRefresh"];
        put?: never;
        /** Read the sources of a published review again; what is public stays until changes are approved */
        post: operations["startRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{id}/refresh/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the public version with the accepted changes the current one */
        post: operations["applyRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{id}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a link, a pasted text, or answers to the five questions */
        post: operations["addSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a saved page (.html, .htm, .mhtml, .txt) */
        post: operations["uploadPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/{id}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a shorter article; the reason is recorded */
        post: operations["waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit many books; every row gets its own answer */
        post: operations["submitBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/batch/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would become of each row of a batch; no page is looked at */
        post: operations["checkBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would become of a submission: problems, addresses, duplicates, and what a look at its pages shows */
        post: operations["checkSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/submissions/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit the books of a CSV file; every row gets its own answer */
        post: operations["importCsv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A submission seen as work: sources, runs, steps, history, cost */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the work on a submission */
        post: operations["cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the steps of a book gave, as far as the rights of its sources let it be seen: sources, claims, knowledge base */
        get: operations["taskContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a failed submission up */
        post: operations["dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events of one submission: first `snapshot` (a Submission), then `progress` (ProgressEvent) */
        get: operations["taskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/rerun": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run a book again from a stage on; sources are read again, every version is kept */
        post: operations["rerun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try the failed stage again */
        post: operations["retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/sources/{source_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One source as it was kept: its text, its passages, and its page where that is kept; the page is not made safe */
        get: operations["sourceContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/bulk/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve many articles whose every check is green; recorded as approvals in bulk, without opened evidence */
        post: operations["bulkApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/bulk/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the work on many books; each gets its own answer */
        post: operations["bulkCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/bulk/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try many failed books again; each gets its own answer */
        post: operations["bulkRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Named submissions as a list tells them, to keep a list fresh; what is not there any more is left out */
        get: operations["taskRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own API tokens without their secrets; for owners those of everybody */
        get: operations["listApiTokens"];
        put?: never;
        /** Make an API token that acts for oneself; its secret is shown in this answer only */
        post: operations["createApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an API token at once */
        delete: operations["revokeApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may sign in */
        get: operations["listUsers"];
        put?: never;
        /** Add a user; the link by which they set their password is shown in this answer only */
        post: operations["addUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a user another role or e-mail address; at work with their next request */
        put: operations["changeUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a user in no more: their sessions, invitations and API tokens end at once */
        post: operations["disableUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a disabled user in again, by the password they had */
        post: operations["enableUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new link by which a user sets their password, as when it was lost; the former link ends */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server lives, whatever it reaches */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server can answer requests: it reaches its store */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptInvitationInput: {
            password: string;
            token: string;
        };
        AddCommentInput: {
            reply_to?: string | null;
            sentence?: string | null;
            text: string;
        };
        AddNotificationChannelInput: {
            address: string;
            /** @enum {string} */
            form: "webhook" | "chat";
            kinds: ("ready_for_review" | "needs_sources" | "failed" | "published" | "source_blocked" | "budget")[];
            label: string;
            /**
             * @default en
             * @enum {string}
             */
            language: "en" | "pt-BR";
        };
        AddSourceInput: {
            url: string;
        } | {
            label: string;
            text: string;
            url?: string | null;
        } | {
            answers: {
                answer: string;
                question_id: string;
            }[];
        };
        AddUserInput: {
            email?: string | null;
            name: string;
            /** @enum {string} */
            role: "viewer" | "contributor" | "editor" | "owner";
        };
        AffiliatePreview: {
            affiliate_tags: {
                [key: string]: string;
            };
            changeable: boolean;
            next: string | null;
            posts: components["schemas"]["PreviewedPost"][];
        };
        ApiToken: {
            areas: ("submissions" | "tasks" | "articles" | "catalogue" | "config" | "session" | "people")[] | null;
            created_at: string;
            expires_at: string;
            label: string;
            last_used_at: string | null;
            /** @enum {string} */
            role: "viewer" | "contributor" | "editor" | "owner";
            token_id: string;
            user_id: string;
            user_name: string;
        };
        AppliedLinks: {
            readonly items: {
                done: boolean;
                external_id: string;
                post_url: string | null;
                remark: string | null;
                target: string;
            }[];
        };
        ApplyAffiliateTagsInput: {
            affiliate_tags: {
                [key: string]: string;
            };
            posts: {
                content_hash: string;
                external_id: string;
                submission_id: string | null;
            }[];
        };
        ApplyLinksInput: {
            links: {
                anchor: string;
                content_hash: string;
                external_id: string;
                sentence: string;
                start: number;
                target: string;
            }[];
        };
        ApplyRefreshInput: {
            fresh_version: number;
            hunk_ids: string[];
        };
        Article: {
            citations: {
                claim_ids: string[];
                /** @enum {string} */
                kind: "factual" | "transition" | "question" | "gap" | "editor";
                passage_ids: string[];
                second_opinion?: {
                    by: string;
                    reason: string;
                    supported: boolean;
                };
                sentence: string;
            }[];
            created_at: string;
            disclosure: string;
            excerpt: string;
            faq: {
                answer: string;
                claim_ids: string[];
                passage_ids: string[];
                question: string;
            }[];
            focus_keyword: string;
            judgement: {
                at: string;
                by: string;
                rating: number | null;
                read_it: boolean;
                sentences: string[];
            } | null;
            label: string | null;
            /** @enum {string} */
            language: "en" | "pt-BR";
            made_by: string;
            markdown: string;
            meta_description: string;
            prompt_versions: {
                [key: string]: number;
            };
            schema_id: string;
            schema_version: number;
            seo: {
                checks: {
                    /** @enum {string} */
                    check: "title_characters" | "title_pixels" | "meta_description" | "slug" | "keyword_in_title" | "keyword_in_first_paragraph" | "keyword_in_heading" | "keyword_in_slug" | "keyword_stuffing" | "same_keyword_elsewhere" | "internal_links" | "alt_text";
                    message: string;
                    rule?: string;
                    values?: {
                        [key: string]: string | number | string[];
                    };
                    /** @enum {string} */
                    verdict: "pass" | "warn" | "fail";
                }[];
                internal_links: {
                    reason: string;
                    rule?: string;
                    title: string;
                    url: string;
                    values?: {
                        [key: string]: string | number | string[];
                    };
                }[];
                title_pixels: number;
            } | null;
            seo_title: string;
            slug: string;
            submission_id: string;
            support: {
                sentences: {
                    claim_ids: string[];
                    /** @enum {string} */
                    kind: "factual" | "transition" | "question" | "gap" | "editor";
                    passage_ids: string[];
                    reasons: string[];
                    score: number;
                    section: number;
                    sentence_id: string;
                    text: string;
                    told?: {
                        rule?: string;
                        values?: {
                            [key: string]: string | number | string[];
                        };
                    }[];
                    /** @enum {string} */
                    verdict: "supported" | "weak" | "unsupported" | "exempt";
                }[];
                totals: {
                    [key: string]: number;
                };
            };
            title: string;
            validation: {
                body_words: number;
                gates: {
                    findings: {
                        message: string;
                        rule?: string;
                        section: number | null;
                        sentence_id: string | null;
                        /** @enum {string} */
                        severity: "error" | "notice";
                        told?: {
                            rule?: string;
                            values?: {
                                [key: string]: string | number | string[];
                            };
                        }[];
                        values?: {
                            [key: string]: string | number | string[];
                        };
                    }[];
                    /** @enum {string} */
                    gate: "structure" | "support" | "filler" | "consistency" | "specificity" | "overlap" | "originality" | "language" | "experience" | "attribution" | "balance" | "disclosure" | "safety";
                    /** @enum {string} */
                    verdict: "pass" | "fail" | "waived";
                }[];
                green: boolean;
                h2: number;
                h3: number;
                quoted?: {
                    allowed: number;
                    source_id: string;
                    words: number;
                }[];
                readability: {
                    notices: {
                        message: string;
                        rule?: string;
                        section: number | null;
                        sentence_id: string | null;
                        /** @enum {string} */
                        severity: "error" | "notice";
                        told?: {
                            rule?: string;
                            values?: {
                                [key: string]: string | number | string[];
                            };
                        }[];
                        values?: {
                            [key: string]: string | number | string[];
                        };
                    }[];
                    passive_share: number;
                    sentence_words: {
                        longest: number;
                        mean: number;
                    };
                } | null;
                sections: {
                    heading: string;
                    role: string;
                    words: number;
                }[];
                word_count: number;
            };
            version: number;
        };
        ArticleItem: {
            approved_by: string | null;
            book_author: string;
            book_title: string;
            created_at: string;
            created_by: string;
            drifted: boolean;
            due_at: string | null;
            failed_gates: ("structure" | "support" | "filler" | "consistency" | "specificity" | "overlap" | "originality" | "language" | "experience" | "attribution" | "balance" | "disclosure" | "safety")[];
            green: boolean;
            label: string | null;
            /** @enum {string} */
            language: "en" | "pt-BR";
            made_by: string;
            publications: {
                article_version: number;
                at: string;
                content_hash?: string | null;
                external_id: string;
                options?: {
                    author: string | null;
                    categories: string[];
                    /** @enum {string} */
                    format: "standard" | "aside" | "chat" | "gallery" | "link" | "image" | "quote" | "status" | "video" | "audio";
                    go_live_at: string | null;
                    image: {
                        alt: string;
                        caption: string | null;
                        credit: string | null;
                        /** Format: uri */
                        url: string;
                    } | null;
                    post_type: string;
                    sticky: boolean;
                    tags: string[];
                };
                read_back?: ("as_sent" | "as_changed_there") | null;
                readonly refused?: {
                    field: string;
                    reason: string;
                }[];
                /** @enum {string} */
                status?: "publish" | "future";
                target: string;
                url: string;
            }[];
            slug: string;
            /** @enum {string} */
            status: "pending_scrape" | "scraped" | "pending_context" | "context_generated" | "pending_article" | "article_generated" | "ready_for_review" | "approved" | "published" | "needs_sources" | "failed" | "cancelled";
            submission_id: string;
            support: {
                checked: number;
                supported: number;
            } | null;
            title: string;
            updated_at: string;
            version: number;
            word_count: number;
        };
        ArticleVersion: {
            created_at: string;
            current: boolean;
            green: boolean;
            label: string | null;
            made_by: string;
            origin: {
                by: string | null;
                /** @enum {string} */
                cause: "submitted" | "request_changes" | "rerun" | "refresh" | "add_source" | "waive" | "retry" | "unknown";
                /** @constant */
                kind: "written";
                reason: string | null;
                repaired: string[];
            } | {
                by: string;
                /** @constant */
                kind: "edited";
            } | {
                by: string;
                from: number;
                /** @constant */
                kind: "restored";
            } | {
                by: string;
                /** @constant */
                kind: "sections_anew";
                sections: {
                    heading: string;
                    instruction: string;
                    proposal_id: string;
                }[];
            } | {
                by: string;
                changes: number;
                /** @constant */
                kind: "refresh_accepted";
            } | {
                by: string;
                /** @constant */
                kind: "taken_from_site";
            };
            title: string;
            version: number;
            word_count: number;
        };
        ArticleView: {
            article: components["schemas"]["Article"];
            submission: components["schemas"]["Submission"];
        };
        AttestationEvidence: {
            attestations: {
                actor: {
                    /** @enum {string} */
                    kind: "user" | "token" | "server" | "system";
                    name: string;
                    role: ("viewer" | "contributor" | "editor" | "owner") | null;
                    token_id: string | null;
                    user_id: string | null;
                };
                article_version: number;
                at: string;
                attestation_id: string;
                content: {
                    [key: string]: unknown;
                } | null;
                content_hash: string;
                failed_gates: ("structure" | "support" | "filler" | "consistency" | "specificity" | "overlap" | "originality" | "language" | "experience" | "attribution" | "balance" | "disclosure" | "safety")[];
                /** @constant */
                in_bulk?: true;
                /** @enum {string} */
                kind: "person" | "system";
                reason: string | null;
                review: {
                    edits: {
                        at: string;
                        changed_sentences: string[];
                        made_by: string;
                        version: number;
                    }[];
                    opened: string[];
                    seconds_spent: number | null;
                    sentences: number;
                    waived_gates: ("structure" | "support" | "filler" | "consistency" | "specificity" | "overlap" | "originality" | "language" | "experience" | "attribution" | "balance" | "disclosure" | "safety")[];
                    waiver: {
                        at: string;
                        by: string;
                        reason: string;
                        sections: string[];
                    } | null;
                } | null;
                statement: {
                    /** @enum {string} */
                    language: "en" | "pt-BR";
                    text: string;
                    version: number;
                } | null;
            }[];
            audit: components["schemas"]["AuditEntry"][];
            audit_complete: boolean;
            book: {
                approval_required: boolean;
                author: string;
                category: string | null;
                /** @enum {string} */
                language: "en" | "pt-BR";
                publish_plan?: {
                    due_at: string | null;
                    target: string;
                };
                schema_id: string;
                title: string;
            };
            created_at: string;
            created_by: string;
            /** @constant */
            format: "pigmeu-attestation-evidence";
            /** @constant */
            format_version: 1;
            readonly history: {
                actor: string;
                at: string;
                from: ("pending_scrape" | "scraped" | "pending_context" | "context_generated" | "pending_article" | "article_generated" | "ready_for_review" | "approved" | "published" | "needs_sources" | "failed" | "cancelled") | null;
                reason: string | null;
                sequence: number;
                submission_id: string;
                /** @enum {string} */
                to: "pending_scrape" | "scraped" | "pending_context" | "context_generated" | "pending_article" | "article_generated" | "ready_for_review" | "approved" | "published" | "needs_sources" | "failed" | "cancelled";
            }[];
            how_to_check: string;
            made_at: string;
            product_version: string;
            publications: {
                article_version: number;
                at: string;
                content_hash?: string | null;
                external_id: string;
                options?: {
                    author: string | null;
                    categories: string[];
                    /** @enum {string} */
                    format: "standard" | "aside" | "chat" | "gallery" | "link" | "image" | "quote" | "status" | "video" | "audio";
                    go_live_at: string | null;
                    image: {
                        alt: string;
                        caption: string | null;
                        credit: string | null;
                        /** Format: uri */
                        url: string;
                    } | null;
                    post_type: string;
                    sticky: boolean;
                    tags: string[];
                };
                read_back?: ("as_sent" | "as_changed_there") | null;
                readonly refused?: {
                    field: string;
                    reason: string;
                }[];
                /** @enum {string} */
                status?: "publish" | "future";
                target: string;
                url: string;
            }[];
            submission_id: string;
            versions: {
                created_at: string;
                made_by: string;
                title: string;
                version: number;
            }[];
        };
        Attestations: {
            items: {
                actor: {
                    /** @enum {string} */
                    kind: "user" | "token" | "server" | "system";
                    name: string;
                    role: ("viewer" | "contributor" | "editor" | "owner") | null;
                    token_id: string | null;
                    user_id: string | null;
                };
                article_version: number;
                at: string;
                attestation_id: string;
                content_hash: string;
                failed_gates: ("structure" | "support" | "filler" | "consistency" | "specificity" | "overlap" | "originality" | "language" | "experience" | "attribution" | "balance" | "disclosure" | "safety")[];
                /** @constant */
                in_bulk?: true;
                /** @enum {string} */
                kind: "person" | "system";
                reason: string | null;
                review: {
                    edits: {
                        at: string;
                        changed_sentences: string[];
                        made_by: string;
                        version: number;
                    }[];
                    opened: string[];
                    seconds_spent: number | null;
                    sentences: number;
                    waived_gates: ("structure" | "support" | "filler" | "consistency" | "specificity" | "overlap" | "originality" | "language" | "experience" | "attribution" | "balance" | "disclosure" | "safety")[];
                    waiver: {
                        at: string;
                        by: string;
                        reason: string;
                        sections: string[];
                    } | null;
                } | null;
                statement: {
                    /** @enum {string} */
                    language: "en" | "pt-BR";
                    text: string;
                    version: number;
                } | null;
            }[];
        };
        AuditEntry: {
            /** @enum {string} */
            action: "session.sign_in" | "session.sign_in_failed" | "session.sign_out" | "user.create" | "user.change" | "user.invite" | "user.password" | "user.disable" | "api_token.create" | "api_token.revoke" | "submission.create" | "submission.add_source" | "submission.waive" | "submission.retry" | "submission.dismiss" | "submission.cancel" | "submission.refresh" | "submission.erase" | "submission.fail" | "submission.rerun" | "submission.save_template" | "submission.remove_template" | "article.edit" | "article.approve" | "article.request_changes" | "article.publish" | "article.published" | "article.settle_drift" | "article.link_back" | "article.comment" | "article.propose_section" | "article.decide_section" | "prompt.save" | "prompt.label" | "prompt.try" | "content_schema.save" | "credential.save" | "credential.remove" | "credential.check" | "webhook.save" | "webhook.renew_secret" | "webhook.test" | "webhook.remove" | "site.save" | "site.import_backlist" | "site.change_tags" | "setting.model" | "setting.budget" | "setting.writers" | "setting.files" | "setting.retention" | "setting.notifications" | "setting.pipeline" | "key.rotate" | "key.prune" | "key.abandon" | "data.backup" | "data.export" | "data.support_bundle" | "data.expire" | "audit.export" | "access.refused";
            actor: {
                /** @enum {string} */
                kind: "user" | "token" | "server" | "system";
                name: string;
                role: ("viewer" | "contributor" | "editor" | "owner") | null;
                token_id: string | null;
                user_id: string | null;
            };
            at: string;
            details: {
                [key: string]: unknown;
            };
            event_id: string;
            hash: string;
            previous_hash: string;
            sequence: number;
            subject: string | null;
        };
        AuditPage: {
            readonly items: components["schemas"]["AuditEntry"][];
            next: number | null;
        };
        AuditVerdict: {
            begins: {
                hash: string;
                sequence: number;
            };
            ends: {
                hash: string;
                sequence: number;
            };
            entries: number;
            fault: {
                /** @enum {string} */
                kind: "changed" | "gap" | "fork" | "truncated";
                reason: string;
                sequence: number;
            } | null;
            ok: boolean;
        };
        Backlist: {
            counts: {
                identified: number;
                unidentified: number;
            };
            import: components["schemas"]["BacklistImport"] | null;
            readonly items: components["schemas"]["BacklistPost"][];
            label: string;
            total: number;
        };
        BacklistImport: {
            error: string | null;
            identified: number;
            read: number;
            started_at: string;
            /** @enum {string} */
            state: "running" | "done" | "failed";
            unidentified: number;
            updated_at: string;
        };
        BacklistPost: {
            external_id: string;
            identity_keys?: string[];
            read_at: string;
            submission_id: string | null;
            title: string;
            url: string;
        };
        BatchResult: {
            accepted: number;
            refused: number;
            rows: components["schemas"]["RowResult"][];
        };
        BeginGrantInput: {
            label: string;
            site_url: string;
        };
        BudgetInput: {
            per_article_micro_usd: number | null;
            per_day_micro_usd: number | null;
            /** @enum {string} */
            unknown_price: "allow" | "refuse";
        };
        BudgetView: {
            caps_can_be_held: boolean;
            per_article_micro_usd: number | null;
            per_day_micro_usd: number | null;
            today: {
                calls: number;
                cost_micro_usd: number;
                date: string;
                unpriced_calls: number;
            };
            /** @enum {string} */
            unknown_price: "allow" | "refuse";
            unpriced_models: string[];
        };
        BulkResult: {
            done: number;
            refused: number;
            tasks: {
                error: {
                    code: string;
                    message: string;
                    rule?: string;
                    values?: {
                        [key: string]: string | number | string[];
                    };
                } | null;
                status: ("pending_scrape" | "scraped" | "pending_context" | "context_generated" | "pending_article" | "article_generated" | "ready_for_review" | "approved" | "published" | "needs_sources" | "failed" | "cancelled") | null;
                submission_id: string;
                title: string | null;
            }[];
        };
        BulkTasksInput: {
            ids: string[];
            reason?: string | null;
        };
        ChangeCommentInput: {
            resolved?: boolean;
            text?: string;
        };
        ChangeNotificationChannelInput: {
            address?: string;
            kinds: ("ready_for_review" | "needs_sources" | "failed" | "published" | "source_blocked" | "budget")[];
            label: string;
            /**
             * @default en
             * @enum {string}
             */
            language: "en" | "pt-BR";
        };
        ChangeUserInput: {
            email?: string | null;
            /** @enum {string} */
            role?: "viewer" | "contributor" | "editor" | "owner";
        };
        CheckBookInput: {
            allow_duplicate?: boolean | null;
            amazon_url?: string | null;
            approval_required?: boolean | null;
            author?: string;
            author_site?: string | null;
            category?: string | null;
            goodreads_url?: string | null;
            language?: string | null;
            links?: string[] | null;
            look?: string[] | null;
            notes?: string | null;
            publish_plan?: components["schemas"]["PublishPlanInput"] | null;
            schema_id?: string | null;
            title?: string;
        };
        CheckedAddress: {
            field: string;
            readonly identity_keys: string[];
            kind: string;
            label: string;
            look: components["schemas"]["PageLook"] | null;
            policy: string | null;
            url: string;
        };
        ChooseNotificationsInput: {
            daily_at: string;
            email?: string | null;
            kinds: ("ready_for_review" | "needs_sources" | "failed" | "published" | "source_blocked" | "budget")[];
            /** @enum {string} */
            language: "en" | "pt-BR";
            /** @enum {string} */
            mode: "off" | "instant" | "daily";
            own_books_only: boolean;
            time_zone: string;
        };
        Comment: {
            at: string;
            by: string;
            comment_id: string;
            edited_at: string | null;
            mine: boolean;
            reply_to: string | null;
            resolved_at: string | null;
            resolved_by: string | null;
            sentence: string | null;
            text: string;
            user_id: string | null;
        };
        CompleteGrantInput: {
            state: string;
        };
        Config: {
            data_folder: string;
            limits: {
                batch_rows: number;
                body_bytes: number;
                book_bytes: number;
                text_characters: number;
                upload_bytes: number;
            };
            model: components["schemas"]["ModelInUse"];
            providers: {
                base_url: string | null;
                default_model: string | null;
                key: ("stored" | "environment" | "locked") | null;
                key_url: string | null;
                key_use: {
                    alone: ("summarise" | "plan" | "section" | "front_matter" | "judge_support")[];
                    writes: ("summarise" | "plan" | "section" | "front_matter" | "judge_support")[];
                } | null;
                label: string;
                models: {
                    name: string;
                    price: {
                        input_micro_usd: number;
                        noted_on: string;
                        output_micro_usd: number;
                    } | null;
                }[];
                needs_base_url: boolean;
                needs_key: boolean;
                provider: string;
            }[];
            version: string;
        };
        ContentSchema: {
            body_words: {
                min: number;
            };
            disclosure: {
                affiliate: boolean;
                affiliate_text: string;
                /** @enum {string} */
                ai: "always" | "unless_reviewed" | "never";
                ai_text: string;
                rules_text: string;
            };
            /** @enum {string} */
            language: "en" | "pt-BR";
            literal_titles: boolean;
            meta_description_characters: {
                max: number;
                min: number;
            };
            named_things: {
                min: number;
            };
            praise_share: {
                max: number;
            };
            schema_id: string;
            sections: {
                claims_needed: number;
                /** @enum {string} */
                form: "prose" | "details";
                /** @enum {string} */
                kind: "fixed" | "thematic";
                purpose: string;
                role: string;
                title: string;
                topics: ("details" | "subject" | "contents" | "audience" | "prerequisites" | "practice" | "strengths" | "criticism" | "background" | "author")[];
                words: {
                    max: number;
                    min: number;
                };
            }[];
            seo_title_characters: {
                max: number;
            };
            seo_title_pixels: {
                max: number;
            };
            subsections: {
                max: number;
                min: number;
            };
            title: string;
            tone: string;
            total_words: {
                max: number;
            };
            verdict_box: {
                /** @enum {string} */
                item: "learn" | "audience" | "skip" | "prerequisites" | "versions";
                label: string;
            }[];
            version: number;
        };
        ContentSource: {
            claims: {
                claim_id: string;
                language: string;
                passage_ids: string[];
                source_id: string;
                text: string;
                /** @enum {string} */
                topic: "details" | "subject" | "contents" | "audience" | "prerequisites" | "practice" | "strengths" | "criticism" | "background" | "author";
                /** @enum {string} */
                voice: "record" | "seller" | "publisher" | "author" | "reader" | "critic" | "reference" | "editor";
            }[] | null;
            kind: string;
            label: string;
            /** @enum {string} */
            outcome: "content" | "captcha" | "bot_wall" | "login_wall" | "consent_wall" | "geo_wall" | "not_found" | "gone" | "empty_shell" | "wrong_product" | "not_a_book" | "unavailable" | "timeout" | "refused";
            /** @enum {string} */
            shown: "all" | "cited" | "none" | "expired";
            source_id: string;
            url: string | null;
        };
        Cost: {
            cached_tokens: number;
            calls: number;
            cost_micro_usd: number;
            duration_ms: number;
            input_tokens: number;
            output_tokens: number;
            unpriced_calls: number;
        };
        CostEstimate: {
            /** @enum {string} */
            basis: "passages" | "usual";
            by_kind: {
                calls: number;
                cost_micro_usd: number | null;
                input_tokens: number;
                /** @enum {string} */
                kind: "summarise" | "plan" | "section" | "front_matter" | "judge_support";
                model: string | null;
                output_tokens: number;
                provider: string;
            }[];
            cost_micro_usd: number | null;
            input_tokens: number;
            output_tokens: number;
            time: components["schemas"]["UsualTime"] | null;
        };
        CreateApiTokenInput: {
            areas?: ("submissions" | "tasks" | "articles" | "catalogue" | "config" | "session" | "people")[] | null;
            days?: number | null;
            label: string;
            role?: ("viewer" | "contributor" | "editor" | "owner") | null;
        };
        Credential: {
            credential_id: string;
            kind: string;
            label: string;
            locked: boolean;
            site_url: string | null;
            updated_at: string;
            user: string | null;
        };
        DeadLetter: {
            actions: ("approve" | "request_changes" | "edit" | "publish" | "refresh" | "add_source" | "waive" | "retry" | "dismiss" | "cancel" | "rerun")[];
            attempts: number;
            author: string;
            /** @enum {string} */
            code: "INVALID_INPUT" | "DUPLICATE_BOOK" | "NOT_FOUND" | "ACTION_NOT_ALLOWED" | "VERSION_CONFLICT" | "NOT_SIGNED_IN" | "FORBIDDEN" | "SIGN_IN_FAILED" | "TOO_MANY_REQUESTS" | "NOTIFY_FAILED" | "NOTIFY_REFUSED" | "BACKUP_UNREADABLE" | "DISK_FULL" | "SERVER_UNREACHABLE" | "DOCUMENT_TOO_LARGE" | "BODY_TOO_LARGE" | "UNSUPPORTED_UPLOAD" | "FETCH_ADDRESS_REFUSED" | "SEARCH_FAILED" | "FETCH_FAILED" | "FETCH_TIMEOUT" | "FETCH_DISALLOWED" | "FETCH_PAUSED" | "FETCH_TOO_LARGE" | "FETCH_NOT_A_PAGE" | "MODEL_RATE_LIMITED" | "MODEL_UNAVAILABLE" | "MODEL_BAD_ANSWER" | "MODEL_REFUSED" | "MODEL_CREDENTIAL_REFUSED" | "MODEL_NOT_CONFIGURED" | "MODEL_PAUSED" | "BUDGET_ARTICLE_REACHED" | "BUDGET_DAY_REACHED" | "BUDGET_PRICE_UNKNOWN" | "PUBLISH_REFUSED" | "PUBLISH_FAILED" | "PUBLISH_DRIFTED" | "PUBLISH_CAP_REACHED" | "IMAGE_UNUSABLE" | "SECRET_KEY_WRONG" | "STAGE_TIMEOUT" | "LEASE_LOST" | "TOO_MANY_CRASHES" | "STORE_UNAVAILABLE" | "DATA_FOLDER_IN_USE" | "DATA_FOLDER_TOO_NEW" | "CONFIG_INVALID" | "INTERNAL";
            crashes: number;
            created_by: string;
            failed_at: string;
            inputs: {
                [key: string]: unknown;
            };
            letter_id: string;
            meaning: string;
            message: string;
            remedy: string;
            runs: {
                attempt: number;
                ended_at: string;
                error_code: string | null;
                error_message: string | null;
                /** @enum {string} */
                outcome: "done" | "retry" | "defer" | "failed" | "crashed";
                owner: string;
                run_id: string;
                /** @enum {string} */
                stage: "scrape" | "context" | "article" | "publish";
                started_at: string;
                submission_id: string;
            }[];
            settled_at: string | null;
            settled_by: string | null;
            /** @enum {string} */
            stage: "scrape" | "context" | "article" | "publish";
            /** @enum {string} */
            state: "open" | "retried" | "dismissed";
            /** @enum {string} */
            status: "pending_scrape" | "scraped" | "pending_context" | "context_generated" | "pending_article" | "article_generated" | "ready_for_review" | "approved" | "published" | "needs_sources" | "failed" | "cancelled";
            submission_id: string;
            title: string;
        };
        DeadLetterFilterInput: {
            /** @enum {string} */
            code?: "INVALID_INPUT" | "DUPLICATE_BOOK" | "NOT_FOUND" | "ACTION_NOT_ALLOWED" | "VERSION_CONFLICT" | "NOT_SIGNED_IN" | "FORBIDDEN" | "SIGN_IN_FAILED" | "TOO_MANY_REQUESTS" | "NOTIFY_FAILED" | "NOTIFY_REFUSED" | "BACKUP_UNREADABLE" | "DISK_FULL" | "SERVER_UNREACHABLE" | "DOCUMENT_TOO_LARGE" | "BODY_TOO_LARGE" | "UNSUPPORTED_UPLOAD" | "FETCH_ADDRESS_REFUSED" | "SEARCH_FAILED" | "FETCH_FAILED" | "FETCH_TIMEOUT" | "FETCH_DISALLOWED" | "FETCH_PAUSED" | "FETCH_TOO_LARGE" | "FETCH_NOT_A_PAGE" | "MODEL_RATE_LIMITED" | "MODEL_UNAVAILABLE" | "MODEL_BAD_ANSWER" | "MODEL_REFUSED" | "MODEL_CREDENTIAL_REFUSED" | "MODEL_NOT_CONFIGURED" | "MODEL_PAUSED" | "BUDGET_ARTICLE_REACHED" | "BUDGET_DAY_REACHED" | "BUDGET_PRICE_UNKNOWN" | "PUBLISH_REFUSED" | "PUBLISH_FAILED" | "PUBLISH_DRIFTED" | "PUBLISH_CAP_REACHED" | "IMAGE_UNUSABLE" | "SECRET_KEY_WRONG" | "STAGE_TIMEOUT" | "LEASE_LOST" | "TOO_MANY_CRASHES" | "STORE_UNAVAILABLE" | "DATA_FOLDER_IN_USE" | "DATA_FOLDER_TOO_NEW" | "CONFIG_INVALID" | "INTERNAL";
            /** Format: date-time */
            failed_before?: string;
            /** Format: date-time */
            failed_since?: string;
            /** @enum {string} */
            stage?: "scrape" | "context" | "article" | "publish";
            text?: string;
        };
        DeadLetterItem: {
            attempts: number;
            author: string;
            /** @enum {string} */
            code: "INVALID_INPUT" | "DUPLICATE_BOOK" | "NOT_FOUND" | "ACTION_NOT_ALLOWED" | "VERSION_CONFLICT" | "NOT_SIGNED_IN" | "FORBIDDEN" | "SIGN_IN_FAILED" | "TOO_MANY_REQUESTS" | "NOTIFY_FAILED" | "NOTIFY_REFUSED" | "BACKUP_UNREADABLE" | "DISK_FULL" | "SERVER_UNREACHABLE" | "DOCUMENT_TOO_LARGE" | "BODY_TOO_LARGE" | "UNSUPPORTED_UPLOAD" | "FETCH_ADDRESS_REFUSED" | "SEARCH_FAILED" | "FETCH_FAILED" | "FETCH_TIMEOUT" | "FETCH_DISALLOWED" | "FETCH_PAUSED" | "FETCH_TOO_LARGE" | "FETCH_NOT_A_PAGE" | "MODEL_RATE_LIMITED" | "MODEL_UNAVAILABLE" | "MODEL_BAD_ANSWER" | "MODEL_REFUSED" | "MODEL_CREDENTIAL_REFUSED" | "MODEL_NOT_CONFIGURED" | "MODEL_PAUSED" | "BUDGET_ARTICLE_REACHED" | "BUDGET_DAY_REACHED" | "BUDGET_PRICE_UNKNOWN" | "PUBLISH_REFUSED" | "PUBLISH_FAILED" | "PUBLISH_DRIFTED" | "PUBLISH_CAP_REACHED" | "IMAGE_UNUSABLE" | "SECRET_KEY_WRONG" | "STAGE_TIMEOUT" | "LEASE_LOST" | "TOO_MANY_CRASHES" | "STORE_UNAVAILABLE" | "DATA_FOLDER_IN_USE" | "DATA_FOLDER_TOO_NEW" | "CONFIG_INVALID" | "INTERNAL";
            crashes: number;
            failed_at: string;
            letter_id: string;
            meaning: string;
            message: string;
            remedy: string;
            settled_at: string | null;
            settled_by: string | null;
            /** @enum {string} */
            stage: "scrape" | "context" | "article" | "publish";
            /** @enum {string} */
            state: "open" | "retried" | "dismissed";
            submission_id: string;
            title: string;
        };
        DecideProposalInput: {
            decision: {
                accepted: number;
                changes: number;
                version: number | null;
            } | null;
        };
        Draft: {
            at: string;
            base_version: number;
            by: string;
            desk: string;
            revision: number;
            set_aside?: {
                at: string;
                by: string;
                words: components["schemas"]["DraftWords"];
            }[];
            submission_id: string;
            user_id: string | null;
            words: components["schemas"]["DraftWords"];
        };
        DraftView: {
            current_version: number;
            draft: components["schemas"]["Draft"] | null;
        };
        DraftWords: {
            disclosure: string;
            excerpt: string;
            focus_keyword: string;
            judgement: {
                rating: number | null;
                read_it: boolean;
                text: string;
            };
            markdown: string;
            meta_description: string;
            seo_title: string;
            slug: string;
            title: string;
        };
        DraftWordsInput: {
            disclosure: string;
            excerpt: string;
            focus_keyword: string;
            judgement: {
                rating: number | null;
                read_it: boolean;
                text: string;
            };
            markdown: string;
            meta_description: string;
            seo_title: string;
            slug: string;
            title: string;
        };
        Drift: {
            article_title: string;
            article_version: number;
            readonly changes: {
                article: string | null;
                /** @enum {string} */
                kind: "same" | "changed" | "removed" | "added";
                site: string | null;
                words: {
                    /** @enum {string} */
                    in: "both" | "left" | "right";
                    text: string;
                }[] | null;
            }[];
            content_hash: string;
            label: string;
            modified_at: string;
            post_url: string;
            site_title: string;
            target: string;
            readonly untaken: string[];
        };
        EditArticleInput: {
            base_version: number;
            disclosure?: string;
            draft_revision?: number;
            excerpt?: string;
            focus_keyword?: string;
            judgement?: {
                rating?: number | null;
                /** @default false */
                read_it: boolean;
                /** @default [] */
                sentences: string[];
            } | null;
            markdown?: string;
            meta_description?: string;
            seo_title?: string;
            slug?: string;
            title?: string;
        };
        EventsSnapshot: {
            at: string;
            counts: {
                [key: string]: number;
            };
        };
        Evidence: {
            knowledge_base: components["schemas"]["KnowledgeBase"] | null;
            own_posts: {
                external_id: string;
                focus_keyword: string | null;
                identity_keys?: string[];
                read_at: string;
                sentences: string[];
                slug: string;
                submission_id: string | null;
                target: string;
                title: string;
                url: string;
            }[];
            passages: {
                [key: string]: {
                    end: number;
                    expired_at?: string;
                    /** @enum {string} */
                    kind: "fact" | "description" | "contents" | "about_author" | "review" | "body" | "editor";
                    label: string;
                    locator: string;
                    passage_id: string;
                    source_id: string;
                    start: number;
                    text: string;
                    /** @enum {string} */
                    topic?: "details" | "subject" | "contents" | "audience" | "prerequisites" | "practice" | "strengths" | "criticism" | "background" | "author";
                    url: string | null;
                    /** @enum {string} */
                    voice: "record" | "seller" | "publisher" | "author" | "reader" | "critic" | "reference" | "editor";
                };
            };
            schema: components["schemas"]["ContentSchema"];
            snapshots: {
                content_hash: string;
                expired_at?: string | null;
                expires_at?: string | null;
                fetched_at: string;
                /** @enum {string} */
                fetched_by: "http" | "browser" | "pasted" | "uploaded" | "editor";
                final_url: string | null;
                http_status: number | null;
                identity?: {
                    edition: string[];
                    work: string[];
                };
                label: string;
                language: string | null;
                /** @enum {string} */
                outcome: "content" | "captcha" | "bot_wall" | "login_wall" | "consent_wall" | "geo_wall" | "not_found" | "gone" | "empty_shell" | "wrong_product" | "not_a_book" | "unavailable" | "timeout" | "refused";
                outcome_reason: string | null;
                page_title: string | null;
                record: {
                    /** @enum {string} */
                    field: "title" | "subtitle" | "original_title" | "authors" | "contributors" | "language" | "language_code" | "original_language" | "edition" | "series" | "publisher" | "publication_date" | "publication_date_iso" | "isbn_10" | "isbn_13" | "asin" | "pages" | "format" | "price" | "currency" | "ebook_price" | "physical_price" | "rating" | "ratings_count" | "cover_image_url" | "description" | "table_of_contents" | "categories" | "theme";
                    locator: string;
                    raw: string;
                    rule: string;
                    value: string | number | string[] | {
                        name: string;
                        role: string;
                    }[];
                }[];
                rights?: {
                    field_hours: {
                        [key: string]: number;
                    };
                    /** @enum {string} */
                    images: "store" | "link" | "none";
                    quote_words: number;
                    reason: string;
                    /** @enum {string} */
                    show: "all" | "cited" | "none";
                    store_hours: number | null;
                };
                source: string;
                source_id: string;
                text: string;
                url: string | null;
                weight?: number;
            }[];
        };
        FieldProblem: {
            field: string;
            reason: string;
            rule?: string;
            values?: {
                [key: string]: string | number | string[];
            };
        };
        FileSettings: {
            /** @enum {string} */
            form: "plain" | "hugo" | "astro" | "jekyll";
        };
        FileSettingsInput: {
            /** @enum {string} */
            form: "plain" | "hugo" | "astro" | "jekyll";
        };
        FoundDuplicate: {
            /** @constant */
            kind: "submission";
            readonly shared_keys: string[];
            /** @enum {string} */
            status: "pending_scrape" | "scraped" | "pending_context" | "context_generated" | "pending_article" | "article_generated" | "ready_for_review" | "approved" | "published" | "needs_sources" | "failed" | "cancelled";
            submission_id: string;
            title: string;
        } | {
            /** @constant */
            kind: "post";
            readonly shared_keys: string[];
            target: string;
            title: string;
            url: string;
        };
        Grant: {
            authorize_url: string;
            returns: boolean;
        };
        HandedPageInput: {
            html: string;
            token: string;
            url: string;
        };
        Health: {
            /** @enum {string} */
            status: "ok" | "store_unavailable";
            version: string;
        };
        Insights: {
            articles: {
                approved: number;
                gates: {
                    approved: number;
                    /** @enum {string} */
                    gate: "structure" | "support" | "filler" | "consistency" | "specificity" | "overlap" | "originality" | "language" | "experience" | "attribution" | "balance" | "disclosure" | "safety";
                    written: number;
                }[];
                green: number;
                written: number;
            };
            books: {
                approved: number;
                cancelled: number;
                failed: number;
                needs_sources: number;
                published: number;
                ready: number;
                submitted: number;
            };
            filling: boolean;
            from: string;
            models: {
                calls: number;
                cost_micro_usd: number;
                input_tokens: number;
                model: string;
                output_tokens: number;
                provider: string;
                unpriced_calls: number;
            }[];
            since: string;
            sources: {
                asked: number;
                outcomes: {
                    [key: string]: number;
                };
                source: string;
            }[];
            spans: {
                books: {
                    approved: number;
                    cancelled: number;
                    failed: number;
                    needs_sources: number;
                    published: number;
                    ready: number;
                    submitted: number;
                };
                span: string;
                stages: {
                    again: number;
                    calls: number;
                    cost_micro_usd: number;
                    done: number;
                    failed: number;
                    mean_ms: number | null;
                    /** @enum {string} */
                    stage: "scrape" | "context" | "article" | "publish";
                    unpriced_calls: number;
                }[];
            }[];
            stages: {
                again: number;
                calls: number;
                cost_micro_usd: number;
                done: number;
                failed: number;
                mean_ms: number | null;
                /** @enum {string} */
                stage: "scrape" | "context" | "article" | "publish";
                unpriced_calls: number;
            }[];
            /** @enum {string} */
            step: "day" | "month";
            to: string;
        };
        Invitation: {
            expires_at: string;
            link: string;
            token: string;
        };
        Invited: {
            expires_at: string;
            name: string;
            /** @enum {string} */
            role: "viewer" | "contributor" | "editor" | "owner";
        };
        KeyPruning: {
            /** @enum {string} */
            kept_by: "installation" | "operator";
            key_ids: string[];
        };
        KeyRotation: {
            key_id: string;
            locked: number;
            made: boolean;
            resealed: number;
        };
        KnowledgeBase: {
            claims: {
                claim_id: string;
                language: string;
                passage_ids: string[];
                source_id: string;
                text: string;
                /** @enum {string} */
                topic: "details" | "subject" | "contents" | "audience" | "prerequisites" | "practice" | "strengths" | "criticism" | "background" | "author";
                /** @enum {string} */
                voice: "record" | "seller" | "publisher" | "author" | "reader" | "critic" | "reference" | "editor";
            }[];
            created_at: string;
            gaps: {
                text: string;
                /** @enum {string} */
                topic: "details" | "subject" | "contents" | "audience" | "prerequisites" | "practice" | "strengths" | "criticism" | "background" | "author";
            }[];
            markdown: string;
            needs: {
                claims_held: number;
                claims_needed: number;
                role: string;
                starved: boolean;
                title: string;
            }[];
            record: {
                [key: string]: {
                    confidence: number;
                    lost: {
                        locator: string;
                        passage_id: string;
                        raw: string;
                        rule: string;
                        source_id: string;
                        value: string | number | string[] | {
                            name: string;
                            role: string;
                        }[];
                    }[];
                    provenance: {
                        locator: string;
                        passage_id: string;
                        raw: string;
                        rule: string;
                        source_id: string;
                        value: string | number | string[] | {
                            name: string;
                            role: string;
                        }[];
                    }[];
                    value: string | number | string[] | {
                        name: string;
                        role: string;
                    }[];
                };
            };
            submission_id: string;
            topics: {
                claim_ids: string[];
                /** @enum {string} */
                topic: "details" | "subject" | "contents" | "audience" | "prerequisites" | "practice" | "strengths" | "criticism" | "background" | "author";
            }[];
        };
        LinkProposal: {
            anchor: string;
            content_hash: string;
            external_id: string;
            link_url: string;
            post_title: string;
            post_url: string;
            sentence: string;
            start: number;
            target: string;
        };
        ListedSubmission: {
            actions: ("approve" | "request_changes" | "edit" | "publish" | "refresh" | "add_source" | "waive" | "retry" | "dismiss" | "cancel" | "rerun")[];
            approved_by: string | null;
            article_version: number;
            book: {
                approval_required: boolean;
                author: string;
                category: string | null;
                /** @enum {string} */
                language: "en" | "pt-BR";
                publish_plan?: {
                    due_at: string | null;
                    target: string;
                };
                schema_id: string;
                title: string;
            };
            created_at: string;
            created_by: string;
            failure: {
                at: string;
                attempts: number;
                /** @enum {string} */
                code: "INVALID_INPUT" | "DUPLICATE_BOOK" | "NOT_FOUND" | "ACTION_NOT_ALLOWED" | "VERSION_CONFLICT" | "NOT_SIGNED_IN" | "FORBIDDEN" | "SIGN_IN_FAILED" | "TOO_MANY_REQUESTS" | "NOTIFY_FAILED" | "NOTIFY_REFUSED" | "BACKUP_UNREADABLE" | "DISK_FULL" | "SERVER_UNREACHABLE" | "DOCUMENT_TOO_LARGE" | "BODY_TOO_LARGE" | "UNSUPPORTED_UPLOAD" | "FETCH_ADDRESS_REFUSED" | "SEARCH_FAILED" | "FETCH_FAILED" | "FETCH_TIMEOUT" | "FETCH_DISALLOWED" | "FETCH_PAUSED" | "FETCH_TOO_LARGE" | "FETCH_NOT_A_PAGE" | "MODEL_RATE_LIMITED" | "MODEL_UNAVAILABLE" | "MODEL_BAD_ANSWER" | "MODEL_REFUSED" | "MODEL_CREDENTIAL_REFUSED" | "MODEL_NOT_CONFIGURED" | "MODEL_PAUSED" | "BUDGET_ARTICLE_REACHED" | "BUDGET_DAY_REACHED" | "BUDGET_PRICE_UNKNOWN" | "PUBLISH_REFUSED" | "PUBLISH_FAILED" | "PUBLISH_DRIFTED" | "PUBLISH_CAP_REACHED" | "IMAGE_UNUSABLE" | "SECRET_KEY_WRONG" | "STAGE_TIMEOUT" | "LEASE_LOST" | "TOO_MANY_CRASHES" | "STORE_UNAVAILABLE" | "DATA_FOLDER_IN_USE" | "DATA_FOLDER_TOO_NEW" | "CONFIG_INVALID" | "INTERNAL";
                message: string;
                /** @enum {string} */
                stage: "scrape" | "context" | "article" | "publish";
            } | null;
            publications: {
                article_version: number;
                at: string;
                content_hash?: string | null;
                external_id: string;
                options?: {
                    author: string | null;
                    categories: string[];
                    /** @enum {string} */
                    format: "standard" | "aside" | "chat" | "gallery" | "link" | "image" | "quote" | "status" | "video" | "audio";
                    go_live_at: string | null;
                    image: {
                        alt: string;
                        caption: string | null;
                        credit: string | null;
                        /** Format: uri */
                        url: string;
                    } | null;
                    post_type: string;
                    sticky: boolean;
                    tags: string[];
                };
                read_back?: ("as_sent" | "as_changed_there") | null;
                readonly refused?: {
                    field: string;
                    reason: string;
                }[];
                /** @enum {string} */
                status?: "publish" | "future";
                target: string;
                url: string;
            }[];
            running: boolean;
            stage: ("scrape" | "context" | "article" | "publish") | null;
            starved_sections: number;
            /** @enum {string} */
            status: "pending_scrape" | "scraped" | "pending_context" | "context_generated" | "pending_article" | "article_generated" | "ready_for_review" | "approved" | "published" | "needs_sources" | "failed" | "cancelled";
            submission_id: string;
            updated_at: string;
            version: number;
        };
        MasterKey: {
            abandoned: boolean;
            at_hand: boolean;
            key_id: string;
            present: boolean;
            secrets: number;
        };
        MasterKeys: {
            items: components["schemas"]["MasterKey"][];
            /** @enum {string} */
            kept_by: "installation" | "operator";
        };
        ModelInUse: {
            base_url: string | null;
            estimated_cost_micro_usd: number | null;
            label: string | null;
            model_name: string | null;
            offline: boolean;
            /** @enum {string} */
            origin: "stored" | "environment" | "default";
            provider: string;
        };
        ModelTest: {
            duration_ms: number;
            input_tokens: number;
            model_name: string;
            output_tokens: number;
            provider: string;
            said: string;
            structured: boolean;
        };
        MonthCosts: {
            by_day: {
                cached_tokens: number;
                calls: number;
                cost_micro_usd: number;
                date: string;
                duration_ms: number;
                input_tokens: number;
                output_tokens: number;
                unpriced_calls: number;
            }[];
            by_model: {
                cached_tokens: number;
                calls: number;
                cost_micro_usd: number;
                duration_ms: number;
                input_tokens: number;
                model: string;
                output_tokens: number;
                provider: string;
                unpriced_calls: number;
            }[];
            by_stage: {
                cached_tokens: number;
                calls: number;
                cost_micro_usd: number;
                duration_ms: number;
                input_tokens: number;
                output_tokens: number;
                /** @enum {string} */
                stage: "scrape" | "context" | "article" | "publish";
                unpriced_calls: number;
            }[];
            by_submission: {
                cached_tokens: number;
                calls: number;
                cost_micro_usd: number;
                duration_ms: number;
                input_tokens: number;
                output_tokens: number;
                submission_id: string;
                title: string | null;
                unpriced_calls: number;
            }[];
            month: string;
            total: components["schemas"]["Cost"];
        };
        NotificationChannel: {
            channel_id: string;
            /** @enum {string} */
            form: "webhook" | "chat";
            host: string;
            kinds: ("ready_for_review" | "needs_sources" | "failed" | "published" | "source_blocked" | "budget")[];
            label: string;
            /** @enum {string} */
            language: "en" | "pt-BR";
            locked: boolean;
            updated_at: string;
        };
        NotificationChannelWithSecret: {
            channel_id: string;
            /** @enum {string} */
            form: "webhook" | "chat";
            host: string;
            kinds: ("ready_for_review" | "needs_sources" | "failed" | "published" | "source_blocked" | "budget")[];
            label: string;
            /** @enum {string} */
            language: "en" | "pt-BR";
            locked: boolean;
            secret: string | null;
            updated_at: string;
        };
        NotificationDelivery: {
            attempts: number;
            by: ("mail" | "webhook" | "chat") | null;
            created_at: string;
            delivery_id: string;
            due_at: string;
            kinds: ("ready_for_review" | "needs_sources" | "failed" | "published" | "source_blocked" | "budget")[];
            last_error: string | null;
            /** @enum {string} */
            state: "owed" | "failed";
            submission_ids: string[];
            to: string | null;
        };
        Notifications: {
            daily_at: string;
            email: string | null;
            kinds: ("ready_for_review" | "needs_sources" | "failed" | "published" | "source_blocked" | "budget")[];
            /** @enum {string} */
            language: "en" | "pt-BR";
            mail_by: ("smtp" | "sendgrid") | null;
            /** @enum {string} */
            mode: "off" | "instant" | "daily";
            own_books_only: boolean;
            time_zone: string;
        };
        PageLook: {
            asked: boolean;
            author: string | null;
            outcome: ("content" | "captcha" | "bot_wall" | "login_wall" | "consent_wall" | "geo_wall" | "not_found" | "gone" | "empty_shell" | "wrong_product" | "not_a_book" | "unavailable" | "timeout" | "refused") | null;
            reason: string | null;
            title: string | null;
        };
        PipelineSettings: {
            browser: boolean;
            open_sources: string[];
            own_posts: boolean;
            questions: boolean;
            repair_rounds: number;
            second_opinion_sentences: number;
            web_search: boolean;
        };
        PipelineSettingsInput: {
            browser: boolean;
            open_sources: string[];
            own_posts: boolean;
            questions: boolean;
            repair_rounds: number;
            second_opinion_sentences: number;
            web_search: boolean;
        };
        PipelineView: {
            browser_allowed: boolean;
            chosen: boolean;
            open_sources: {
                kind: string;
                label: string;
                missing: string[];
            }[];
            search_provider: string | null;
            settings: components["schemas"]["PipelineSettings"];
            usual: components["schemas"]["PipelineSettings"];
        };
        PreviewedPost: {
            content_hash: string | null;
            edited: boolean | null;
            external_id: string;
            links: {
                from: string;
                times: number;
                to: string;
            }[];
            reason: string | null;
            /** @enum {string} */
            state: "changes" | "unchanged" | "unreadable";
            submission_id: string | null;
            title: string;
            url: string;
        };
        Problem: {
            /** @enum {string} */
            code: "INVALID_INPUT" | "DUPLICATE_BOOK" | "NOT_FOUND" | "ACTION_NOT_ALLOWED" | "VERSION_CONFLICT" | "NOT_SIGNED_IN" | "FORBIDDEN" | "SIGN_IN_FAILED" | "TOO_MANY_REQUESTS" | "NOTIFY_FAILED" | "NOTIFY_REFUSED" | "BACKUP_UNREADABLE" | "DISK_FULL" | "SERVER_UNREACHABLE" | "DOCUMENT_TOO_LARGE" | "BODY_TOO_LARGE" | "UNSUPPORTED_UPLOAD" | "FETCH_ADDRESS_REFUSED" | "SEARCH_FAILED" | "FETCH_FAILED" | "FETCH_TIMEOUT" | "FETCH_DISALLOWED" | "FETCH_PAUSED" | "FETCH_TOO_LARGE" | "FETCH_NOT_A_PAGE" | "MODEL_RATE_LIMITED" | "MODEL_UNAVAILABLE" | "MODEL_BAD_ANSWER" | "MODEL_REFUSED" | "MODEL_CREDENTIAL_REFUSED" | "MODEL_NOT_CONFIGURED" | "MODEL_PAUSED" | "BUDGET_ARTICLE_REACHED" | "BUDGET_DAY_REACHED" | "BUDGET_PRICE_UNKNOWN" | "PUBLISH_REFUSED" | "PUBLISH_FAILED" | "PUBLISH_DRIFTED" | "PUBLISH_CAP_REACHED" | "IMAGE_UNUSABLE" | "SECRET_KEY_WRONG" | "STAGE_TIMEOUT" | "LEASE_LOST" | "TOO_MANY_CRASHES" | "STORE_UNAVAILABLE" | "DATA_FOLDER_IN_USE" | "DATA_FOLDER_TOO_NEW" | "CONFIG_INVALID" | "INTERNAL";
            context: {
                [key: string]: unknown;
            };
            detail: string;
            problems: components["schemas"]["FieldProblem"][];
            remedy: string;
            rule?: string;
            status: number;
            title: string;
            type: string;
            values?: {
                [key: string]: string | number | string[];
            };
        };
        ProgressEvent: {
            at: string;
            /** @constant */
            kind: "status";
            reason: string | null;
            /** @enum {string} */
            status: "pending_scrape" | "scraped" | "pending_context" | "context_generated" | "pending_article" | "article_generated" | "ready_for_review" | "approved" | "published" | "needs_sources" | "failed" | "cancelled";
            submission_id: string;
        } | {
            at: string;
            /** @constant */
            kind: "step";
            message: string | null;
            /** @enum {string} */
            stage: "scrape" | "context" | "article" | "publish";
            /** @enum {string} */
            state: "started" | "done" | "reused" | "failed";
            step: string;
            submission_id: string;
        } | {
            at: string;
            characters: number;
            /** @constant */
            kind: "writing";
            /** @enum {string} */
            stage: "scrape" | "context" | "article" | "publish";
            step: string;
            submission_id: string;
        } | {
            at: string;
            /** @constant */
            kind: "source";
            label: string;
            /** @enum {string} */
            outcome: "content" | "captcha" | "bot_wall" | "login_wall" | "consent_wall" | "geo_wall" | "not_found" | "gone" | "empty_shell" | "wrong_product" | "not_a_book" | "unavailable" | "timeout" | "refused";
            source_id: string;
            submission_id: string;
        } | {
            at: string;
            error_code: string | null;
            /** @constant */
            kind: "attempt";
            outcome: string;
            retry_at: string | null;
            /** @enum {string} */
            stage: "scrape" | "context" | "article" | "publish";
            submission_id: string;
        } | {
            at: string;
            comment_id: string;
            /** @constant */
            kind: "comment";
            submission_id: string;
        };
        PromptHistory: {
            /** @enum {string} */
            prompt_id: "summarise" | "plan" | "section" | "front_matter" | "judge_support";
            variables: string[];
            versions: {
                by: string;
                created_at: string;
                labels: ("production" | "staging")[];
                note: string;
                /** @enum {string} */
                prompt_id: "summarise" | "plan" | "section" | "front_matter" | "judge_support";
                template: string;
                version: number;
            }[];
        };
        PromptTrial: {
            after: {
                body_words: number;
                cost_micro_usd: number | null;
                gates: {
                    [key: string]: string;
                };
                support: {
                    [key: string]: number;
                };
                word_count: number;
            } | null;
            before: {
                body_words: number;
                cost_micro_usd: number | null;
                gates: {
                    [key: string]: string;
                };
                support: {
                    [key: string]: number;
                };
                word_count: number;
            } | null;
            ended: string | null;
            markdown: string | null;
            new_calls: number;
            note: string | null;
            submission_id: string;
            title: string;
        };
        Proposal: {
            after: string;
            at: string;
            base_version: number;
            before: string;
            by: string;
            citations: {
                claim_ids: string[];
                /** @enum {string} */
                kind: "factual" | "transition" | "question" | "gap" | "editor";
                passage_ids: string[];
                second_opinion?: {
                    by: string;
                    reason: string;
                    supported: boolean;
                };
                sentence: string;
            }[];
            cost_micro_usd: number | null;
            decision?: {
                accepted: number;
                at: string;
                by: string;
                changes: number;
                version: number | null;
            } | null;
            findings?: string[];
            heading: string;
            instruction: string;
            locked: string[];
            made_by: string;
            note?: string | null;
            proposal_id: string;
            section: number;
            told?: {
                findings: {
                    message: string;
                    rule?: string;
                    section: number | null;
                    sentence_id: string | null;
                    /** @enum {string} */
                    severity: "error" | "notice";
                    told?: {
                        rule?: string;
                        values?: {
                            [key: string]: string | number | string[];
                        };
                    }[];
                    values?: {
                        [key: string]: string | number | string[];
                    };
                }[];
                note: {
                    rule?: string;
                    values?: {
                        [key: string]: string | number | string[];
                    };
                } | null;
            };
        };
        ProposeSectionInput: {
            base_version: number;
            instruction: string;
            markdown: string;
        };
        PublishInput: {
            due_at?: string | null;
            on_drift?: ("ask" | "use_article" | "keep_site") | null;
            options?: components["schemas"]["PublishOptionsInput"] | null;
            /** @default file */
            target: string;
        };
        PublishOptionsInput: {
            author?: string | null;
            categories?: string[] | null;
            format?: ("standard" | "aside" | "chat" | "gallery" | "link" | "image" | "quote" | "status" | "video" | "audio") | null;
            go_live_at?: string | null;
            image?: {
                alt: string;
                caption?: string | null;
                credit?: string | null;
                url: string;
            } | null;
            post_type?: string | null;
            sticky?: boolean | null;
            tags?: string[] | null;
        };
        PublishPlan: {
            due_at?: string | null;
            target: string;
        };
        PublishPlanInput: {
            due_at?: string | null;
            target: string;
        };
        Refresh: {
            readonly changed_facts: {
                before: string | null;
                field: string;
                now: string | null;
            }[];
            fresh_version: number | null;
            readonly hunks: {
                after: string | null;
                before: string | null;
                heading: string | null;
                hunk_id: string;
                /** @enum {string} */
                kind: "changed" | "added" | "removed";
                words: {
                    /** @enum {string} */
                    in: "both" | "left" | "right";
                    text: string;
                }[] | null;
            }[];
            readonly lost: {
                reasons: string[];
                section: number;
                text: string;
                told?: {
                    rule?: string;
                    values?: {
                        [key: string]: string | number | string[];
                    };
                }[];
                /** @enum {string} */
                verdict: "supported" | "weak" | "unsupported" | "exempt";
            }[];
            readonly new_editions: {
                key: string;
                label: string;
                url: string | null;
            }[];
            published_version: number | null;
            readonly sources: {
                changed: boolean;
                label: string;
                read_again: boolean | null;
                source_id: string;
            }[];
            started_at: string | null;
            /** @enum {string} */
            state: "none" | "working" | "stopped" | "ready" | "applied";
        };
        RerunInput: {
            afresh?: boolean | null;
            /** @enum {string} */
            from: "scrape" | "context" | "article";
            reason?: string | null;
        };
        RetaggedPost: {
            external_id: string;
            links: {
                from: string;
                times: number;
                to: string;
            }[];
            /** @enum {string} */
            outcome: "updated" | "unchanged" | "drifted" | "failed";
            reason: string | null;
            submission_id: string | null;
            url: string | null;
        };
        RowCheck: {
            readonly addresses: components["schemas"]["CheckedAddress"][];
            readonly duplicates: components["schemas"]["FoundDuplicate"][];
            readonly problems: components["schemas"]["FieldProblem"][];
            row: number;
            readonly same_as_rows: number[];
        };
        RowResult: {
            error: {
                code: string;
                existing_submission_id: string | null;
                message: string;
                problems: components["schemas"]["FieldProblem"][];
                rule?: string;
                values?: {
                    [key: string]: string | number | string[];
                };
            } | null;
            row: number;
            submission_id: string | null;
            title: string | null;
        };
        SaveContentSchemaInput: {
            body_words: {
                min: number;
            };
            disclosure: {
                affiliate: boolean;
                affiliate_text: string;
                /** @enum {string} */
                ai: "always" | "unless_reviewed" | "never";
                ai_text: string;
                rules_text: string;
            };
            /** @enum {string} */
            language: "en" | "pt-BR";
            literal_titles: boolean;
            meta_description_characters: {
                max: number;
                min: number;
            };
            named_things: {
                min: number;
            };
            praise_share: {
                max: number;
            };
            schema_id: string;
            sections: {
                claims_needed: number;
                /** @enum {string} */
                form: "prose" | "details";
                /** @enum {string} */
                kind: "fixed" | "thematic";
                purpose: string;
                role: string;
                title: string;
                topics: ("details" | "subject" | "contents" | "audience" | "prerequisites" | "practice" | "strengths" | "criticism" | "background" | "author")[];
                words: {
                    max: number;
                    min: number;
                };
            }[];
            seo_title_characters: {
                max: number;
            };
            seo_title_pixels: {
                max: number;
            };
            subsections: {
                max: number;
                min: number;
            };
            title: string;
            tone: string;
            total_words: {
                max: number;
            };
            verdict_box: {
                /** @enum {string} */
                item: "learn" | "audience" | "skip" | "prerequisites" | "versions";
                label: string;
            }[];
        };
        SaveDraftInput: {
            base_version: number;
            desk: string;
            revision: number;
            set_aside?: boolean;
            words: components["schemas"]["DraftWordsInput"];
        };
        SavedView: {
            at: string;
            by: string;
            name: string;
            own: boolean;
            removable: boolean;
            search: string;
            shared: boolean;
            view_id: string;
        };
        SavePromptInput: {
            note?: string | null;
            template: string;
        };
        SaveSiteProfileInput: {
            affiliate_tags?: {
                [key: string]: string;
            } | null;
            author?: string | null;
            daily_cap?: number | null;
            default_category?: string | null;
            disclosures?: {
                [key: string]: {
                    affiliate_text?: string | null;
                    ai_text?: string | null;
                } | null;
            } | null;
            footnotes?: boolean | null;
            updated_at: string | null;
            voice_samples?: string[] | null;
        };
        SaveTemplateInput: {
            fields: components["schemas"]["TemplateFieldsInput"];
            name: string;
            replace?: boolean | null;
        };
        SaveViewInput: {
            name: string;
            search: string;
            shared?: boolean | null;
        };
        Session: {
            areas: ("submissions" | "tasks" | "articles" | "catalogue" | "config" | "session" | "people")[] | null;
            asks_login: boolean;
            expires_at: string | null;
            kind: ("user" | "token" | "server") | null;
            name: string | null;
            password_set: boolean;
            role: ("viewer" | "contributor" | "editor" | "owner") | null;
            signed_in: boolean;
            user_id: string | null;
        };
        SetPasswordInput: {
            current_password?: string | null;
            password: string;
        };
        SettledDeadLetters: {
            done: number;
            letters: {
                error: {
                    code: string;
                    message: string;
                    rule?: string;
                    values?: {
                        [key: string]: string | number | string[];
                    };
                } | null;
                letter_id: string | null;
                status: ("pending_scrape" | "scraped" | "pending_context" | "context_generated" | "pending_article" | "article_generated" | "ready_for_review" | "approved" | "published" | "needs_sources" | "failed" | "cancelled") | null;
                submission_id: string;
                title: string | null;
            }[];
            next: string | null;
            refused: number;
        };
        SettleDeadLettersInput: {
            letters: {
                letter_id?: string;
                submission_id: string;
            }[];
            reason?: string | null;
        } | {
            cursor?: string | null;
            filter: components["schemas"]["DeadLetterFilterInput"];
            reason?: string | null;
        };
        SettleDeliveriesInput: {
            delivery_ids?: string[];
        };
        SettleDriftInput: {
            /** @enum {string} */
            choice: "use_article" | "keep_site" | "take_over";
            content_hash?: string | null;
        };
        SetUpModelInput: {
            api_key?: string | null;
            base_url?: string | null;
            key_only?: boolean | null;
            model_name?: string | null;
            provider: string;
        };
        SignedInBrowser: {
            browser: string | null;
            created_at: string;
            current: boolean;
            expires_at: string;
            session_id: string;
        };
        SignInInput: {
            login?: string;
            name?: string;
            password?: string;
            token?: string;
        };
        Site: {
            /** @enum {string} */
            kind: "file" | "wordpress" | "webhook";
            label: string;
            profile: components["schemas"]["SiteProfile"];
            target: string;
            url: string | null;
        };
        SiteCheck: {
            checked_at: string;
            companion: boolean;
            findings: components["schemas"]["SiteFinding"][];
            site_url: string;
            user: string | null;
            wordpress: string | null;
            works: boolean;
        };
        SiteClock: {
            time_zone: string | null;
        };
        SiteFinding: {
            /** @enum {string} */
            cause: "not_https" | "unreachable" | "certificate" | "maintenance" | "redirect" | "not_wordpress" | "rest_disabled" | "rest_moved" | "clock_skew" | "authorization_stripped" | "application_passwords_off" | "password_name_as_user" | "wrong_password" | "capability_missing" | "firewall" | "upload_limit" | "rate_limited";
            fix: string;
            message: string;
            rule?: string;
            /** @enum {string} */
            severity: "problem" | "notice";
            values?: {
                [key: string]: string | number | string[];
            };
        };
        SiteProfile: {
            affiliate_tags: {
                [key: string]: string;
            };
            author: string | null;
            daily_cap: number | null;
            default_category: string | null;
            disclosures: {
                [key: string]: {
                    affiliate_text: string;
                    ai_text: string;
                };
            };
            footnotes: boolean;
            target: string;
            updated_at: string | null;
            voice_samples: string[];
        };
        SourceContent: {
            content_hash: string;
            fetched_at: string;
            /** @enum {string} */
            fetched_by: "http" | "browser" | "pasted" | "uploaded" | "editor";
            label: string;
            language: string | null;
            page: {
                /** @enum {string} */
                from: "upload" | "fetched" | "text" | "withheld";
                html: string | null;
            };
            page_title: string | null;
            passages: {
                end: number;
                /** @enum {string} */
                kind: "fact" | "description" | "contents" | "about_author" | "review" | "body" | "editor";
                passage_id: string;
                start: number;
                /** @enum {string} */
                voice: "record" | "seller" | "publisher" | "author" | "reader" | "critic" | "reference" | "editor";
            }[];
            rights_reason: string | null;
            /** @enum {string} */
            shown: "all" | "cited" | "none" | "expired";
            source_id: string;
            text: string;
            url: string | null;
        };
        StoreCredentialInput: {
            application_password: string;
            credential_id?: string | null;
            label: string;
            site_url: string;
            user: string;
        };
        StoreWebhookInput: {
            label: string;
            url: string;
        };
        Submission: {
            actions: ("approve" | "request_changes" | "edit" | "publish" | "refresh" | "add_source" | "waive" | "retry" | "dismiss" | "cancel" | "rerun")[];
            anew_since?: {
                [key: string]: string;
            };
            approved_by: string | null;
            article_version: number;
            attempts: number;
            attestations?: {
                actor: {
                    /** @enum {string} */
                    kind: "user" | "token" | "server" | "system";
                    name: string;
                    role: ("viewer" | "contributor" | "editor" | "owner") | null;
                    token_id: string | null;
                    user_id: string | null;
                };
                article_version: number;
                at: string;
                attestation_id: string;
                content_hash: string;
                failed_gates: ("structure" | "support" | "filler" | "consistency" | "specificity" | "overlap" | "originality" | "language" | "experience" | "attribution" | "balance" | "disclosure" | "safety")[];
                /** @constant */
                in_bulk?: true;
                /** @enum {string} */
                kind: "person" | "system";
                reason: string | null;
                review: {
                    edits: {
                        at: string;
                        changed_sentences: string[];
                        made_by: string;
                        version: number;
                    }[];
                    opened: string[];
                    seconds_spent: number | null;
                    sentences: number;
                    waived_gates: ("structure" | "support" | "filler" | "consistency" | "specificity" | "overlap" | "originality" | "language" | "experience" | "attribution" | "balance" | "disclosure" | "safety")[];
                    waiver: {
                        at: string;
                        by: string;
                        reason: string;
                        sections: string[];
                    } | null;
                } | null;
                statement: {
                    /** @enum {string} */
                    language: "en" | "pt-BR";
                    text: string;
                    version: number;
                } | null;
            }[];
            book: {
                approval_required: boolean;
                author: string;
                category: string | null;
                /** @enum {string} */
                language: "en" | "pt-BR";
                publish_plan?: {
                    due_at: string | null;
                    target: string;
                };
                schema_id: string;
                title: string;
            };
            change_request: string | null;
            crashes: number;
            created_at: string;
            created_by: string;
            deferred_since: string | null;
            due_at: string;
            failure: {
                at: string;
                attempts: number;
                /** @enum {string} */
                code: "INVALID_INPUT" | "DUPLICATE_BOOK" | "NOT_FOUND" | "ACTION_NOT_ALLOWED" | "VERSION_CONFLICT" | "NOT_SIGNED_IN" | "FORBIDDEN" | "SIGN_IN_FAILED" | "TOO_MANY_REQUESTS" | "NOTIFY_FAILED" | "NOTIFY_REFUSED" | "BACKUP_UNREADABLE" | "DISK_FULL" | "SERVER_UNREACHABLE" | "DOCUMENT_TOO_LARGE" | "BODY_TOO_LARGE" | "UNSUPPORTED_UPLOAD" | "FETCH_ADDRESS_REFUSED" | "SEARCH_FAILED" | "FETCH_FAILED" | "FETCH_TIMEOUT" | "FETCH_DISALLOWED" | "FETCH_PAUSED" | "FETCH_TOO_LARGE" | "FETCH_NOT_A_PAGE" | "MODEL_RATE_LIMITED" | "MODEL_UNAVAILABLE" | "MODEL_BAD_ANSWER" | "MODEL_REFUSED" | "MODEL_CREDENTIAL_REFUSED" | "MODEL_NOT_CONFIGURED" | "MODEL_PAUSED" | "BUDGET_ARTICLE_REACHED" | "BUDGET_DAY_REACHED" | "BUDGET_PRICE_UNKNOWN" | "PUBLISH_REFUSED" | "PUBLISH_FAILED" | "PUBLISH_DRIFTED" | "PUBLISH_CAP_REACHED" | "IMAGE_UNUSABLE" | "SECRET_KEY_WRONG" | "STAGE_TIMEOUT" | "LEASE_LOST" | "TOO_MANY_CRASHES" | "STORE_UNAVAILABLE" | "DATA_FOLDER_IN_USE" | "DATA_FOLDER_TOO_NEW" | "CONFIG_INVALID" | "INTERNAL";
                message: string;
                /** @enum {string} */
                stage: "scrape" | "context" | "article" | "publish";
            } | null;
            identity_keys: string[];
            needs: {
                claims_held: number;
                claims_needed: number;
                role: string;
                starved: boolean;
                title: string;
            }[];
            notices: string[];
            publications: {
                article_version: number;
                at: string;
                content_hash?: string | null;
                external_id: string;
                options?: {
                    author: string | null;
                    categories: string[];
                    /** @enum {string} */
                    format: "standard" | "aside" | "chat" | "gallery" | "link" | "image" | "quote" | "status" | "video" | "audio";
                    go_live_at: string | null;
                    image: {
                        alt: string;
                        caption: string | null;
                        credit: string | null;
                        /** Format: uri */
                        url: string;
                    } | null;
                    post_type: string;
                    sticky: boolean;
                    tags: string[];
                };
                read_back?: ("as_sent" | "as_changed_there") | null;
                readonly refused?: {
                    field: string;
                    reason: string;
                }[];
                /** @enum {string} */
                status?: "publish" | "future";
                target: string;
                url: string;
            }[];
            publish_intent: {
                by: string;
                due_at: string;
                /** @enum {string} */
                on_drift?: "ask" | "use_article" | "keep_site";
                options?: {
                    author: string | null;
                    categories: string[];
                    /** @enum {string} */
                    format: "standard" | "aside" | "chat" | "gallery" | "link" | "image" | "quote" | "status" | "video" | "audio";
                    go_live_at: string | null;
                    image: {
                        alt: string;
                        caption: string | null;
                        credit: string | null;
                        /** Format: uri */
                        url: string;
                    } | null;
                    post_type: string;
                    sticky: boolean;
                    tags: string[];
                };
                target: string;
            } | null;
            running: boolean;
            sources: {
                asked_at: string;
                kind: string;
                source_id: string;
                upload_id: string | null;
                url: string | null;
            }[];
            stage: ("scrape" | "context" | "article" | "publish") | null;
            /** @enum {string} */
            status: "pending_scrape" | "scraped" | "pending_context" | "context_generated" | "pending_article" | "article_generated" | "ready_for_review" | "approved" | "published" | "needs_sources" | "failed" | "cancelled";
            submission_id: string;
            traceparent?: string;
            updated_at: string;
            version: number;
            waiver: {
                at: string;
                by: string;
                reason: string;
                sections: string[];
            } | null;
        };
        SubmissionCheck: {
            readonly addresses: components["schemas"]["CheckedAddress"][];
            readonly duplicates: components["schemas"]["FoundDuplicate"][];
            readonly problems: components["schemas"]["FieldProblem"][];
        };
        SubmissionTemplate: {
            at: string;
            by: string;
            fields: components["schemas"]["TemplateFields"];
            name: string;
            template_id: string;
        };
        SubmitBookInput: {
            allow_duplicate?: boolean | null;
            amazon_url?: string | null;
            approval_required?: boolean | null;
            author: string;
            author_site?: string | null;
            category?: string | null;
            goodreads_url?: string | null;
            language?: string | null;
            links?: string[] | null;
            notes?: string | null;
            publish_plan?: components["schemas"]["PublishPlanInput"] | null;
            schema_id?: string | null;
            title: string;
        };
        SupportBundle: {
            configuration: {
                [key: string]: string;
            };
            dead_letters: {
                attempts: number;
                code: string;
                crashes: number;
                failed_at: string;
                /** @enum {string} */
                stage: "scrape" | "context" | "article" | "publish";
                submission_id: string;
            }[];
            keys: {
                at_hand: number;
                kept_by: string;
                missing: number;
            };
            log: string[];
            made_at: string;
            metrics: string | null;
            model: {
                model_name: string | null;
                origin: string;
                provider: string | null;
            };
            platform: {
                memory_mb: number;
                node: string;
                system: string;
                uptime_seconds: number;
            };
            sites: {
                causes: string[];
                companion: boolean;
                wordpress: string | null;
                works: boolean;
            }[];
            store: string;
            submissions: {
                [key: string]: number;
            };
            version: string;
        };
        Task: {
            costs: {
                by_stage: {
                    cached_tokens: number;
                    calls: number;
                    cost_micro_usd: number;
                    duration_ms: number;
                    input_tokens: number;
                    output_tokens: number;
                    /** @enum {string} */
                    stage: "scrape" | "context" | "article" | "publish";
                    unpriced_calls: number;
                }[];
                calls: {
                    at: string;
                    cached_tokens: number;
                    call_id: string;
                    cost_micro_usd: number | null;
                    duration_ms: number;
                    input_tokens: number;
                    model: string;
                    outcome: string;
                    output_tokens: number;
                    provider: string;
                    /** @enum {string} */
                    stage: "scrape" | "context" | "article" | "publish";
                    step: string;
                }[];
                total: components["schemas"]["Cost"];
            };
            history: {
                actor: string;
                at: string;
                from: ("pending_scrape" | "scraped" | "pending_context" | "context_generated" | "pending_article" | "article_generated" | "ready_for_review" | "approved" | "published" | "needs_sources" | "failed" | "cancelled") | null;
                reason: string | null;
                sequence: number;
                submission_id: string;
                /** @enum {string} */
                to: "pending_scrape" | "scraped" | "pending_context" | "context_generated" | "pending_article" | "article_generated" | "ready_for_review" | "approved" | "published" | "needs_sources" | "failed" | "cancelled";
            }[];
            runs: {
                attempt: number;
                ended_at: string;
                error_code: string | null;
                error_message: string | null;
                /** @enum {string} */
                outcome: "done" | "retry" | "defer" | "failed" | "crashed";
                owner: string;
                run_id: string;
                /** @enum {string} */
                stage: "scrape" | "context" | "article" | "publish";
                started_at: string;
                submission_id: string;
            }[];
            sources: components["schemas"]["TaskSource"][];
            steps: {
                ended_at: string;
                key: string;
                /** @enum {string} */
                stage: "scrape" | "context" | "article" | "publish";
                started_at: string;
            }[];
            submission: components["schemas"]["Submission"];
        };
        TaskContent: {
            knowledge_base: {
                created_at: string;
                gaps: {
                    text: string;
                    /** @enum {string} */
                    topic: "details" | "subject" | "contents" | "audience" | "prerequisites" | "practice" | "strengths" | "criticism" | "background" | "author";
                }[];
                markdown: string;
            } | null;
            sources: components["schemas"]["ContentSource"][];
        };
        TaskSource: {
            asked_at: string;
            kind: string;
            outcome: {
                facts: number;
                fetched_at: string;
                /** @enum {string} */
                fetched_by: "http" | "browser" | "pasted" | "uploaded" | "editor";
                final_url: string | null;
                http_status: number | null;
                label: string;
                language: string | null;
                meaning: string;
                /** @enum {string} */
                outcome: "content" | "captcha" | "bot_wall" | "login_wall" | "consent_wall" | "geo_wall" | "not_found" | "gone" | "empty_shell" | "wrong_product" | "not_a_book" | "unavailable" | "timeout" | "refused";
                page_title: string | null;
                passages: number;
                reason: string | null;
                remedy: string | null;
                words: number;
            } | null;
            replaced_by: string | null;
            source_id: string;
            upload_id: string | null;
            url: string | null;
        };
        TemplateFields: {
            amazon_url?: string | null;
            approval_required?: boolean | null;
            author?: string;
            author_site?: string | null;
            category?: string | null;
            goodreads_url?: string | null;
            language?: string | null;
            links?: string[] | null;
            notes?: string | null;
            publish_plan?: components["schemas"]["PublishPlan"] | null;
            schema_id?: string | null;
            title?: string;
        };
        TemplateFieldsInput: {
            amazon_url?: string | null;
            approval_required?: boolean | null;
            author?: string;
            author_site?: string | null;
            category?: string | null;
            goodreads_url?: string | null;
            language?: string | null;
            links?: string[] | null;
            notes?: string | null;
            publish_plan?: components["schemas"]["PublishPlanInput"] | null;
            schema_id?: string | null;
            title?: string;
        };
        TryCredentialInput: {
            application_password: string;
            site_url: string;
            user: string;
        };
        User: {
            created_at: string;
            created_by: string;
            disabled_at: string | null;
            email: string | null;
            first_owner: boolean;
            invited_until: string | null;
            last_sign_in_at: string | null;
            name: string;
            password_set: boolean;
            /** @enum {string} */
            role: "viewer" | "contributor" | "editor" | "owner";
            user_id: string;
        };
        UsualTime: {
            books: number;
            readonly by_stage: {
                /** @enum {string} */
                stage: "scrape" | "context" | "article" | "publish";
                usual_ms: number;
            }[];
            slow_ms: number;
            usual_ms: number;
        };
        Webhook: {
            former_secret_until: string | null;
            label: string;
            locked: boolean;
            updated_at: string;
            url: string;
            webhook_id: string;
        };
        WebhookWithSecret: {
            former_secret_until: string | null;
            label: string;
            locked: boolean;
            secret: string;
            updated_at: string;
            url: string;
            webhook_id: string;
        };
        Writers: {
            by_kind: {
                [key: string]: {
                    model_name: string | null;
                    provider: string;
                }[];
            };
            fallbacks: {
                model_name: string | null;
                provider: string;
            }[];
        };
        WritersInput: {
            by_kind: {
                [key: string]: {
                    model_name: string | null;
                    provider: string;
                }[];
            };
            fallbacks: {
                model_name: string | null;
                provider: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listArticles: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "in_review" | "approved" | "published" | "drifted";
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            approved: number;
                            in_review: number;
                            published: number;
                        };
                        items: components["schemas"]["ArticleItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getArticle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editArticle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditArticleInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    attestation?: {
                        opened?: string[];
                        seconds_spent?: number | null;
                        statement_version: number;
                    } | null;
                    publish?: components["schemas"]["PublishInput"] | null;
                    reason?: string | null;
                } | null;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttestations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attestations"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAttestations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttestationEvidence"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listComments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Comment"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCommentInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCommentInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardDraft: {
        parameters: {
            query: {
                revision: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportArticle: {
        parameters: {
            query?: {
                format?: "md" | "html" | "json";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "text/html": string;
                    "text/markdown": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProposals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Proposal"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                proposal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideProposalInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string | null;
                } | null;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeSection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                section: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeSectionInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ArticleVersion"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                action?: "session.sign_in" | "session.sign_in_failed" | "session.sign_out" | "user.create" | "user.change" | "user.invite" | "user.password" | "user.disable" | "api_token.create" | "api_token.revoke" | "submission.create" | "submission.add_source" | "submission.waive" | "submission.retry" | "submission.dismiss" | "submission.cancel" | "submission.refresh" | "submission.erase" | "submission.fail" | "submission.rerun" | "submission.save_template" | "submission.remove_template" | "article.edit" | "article.approve" | "article.request_changes" | "article.publish" | "article.published" | "article.settle_drift" | "article.link_back" | "article.comment" | "article.propose_section" | "article.decide_section" | "prompt.save" | "prompt.label" | "prompt.try" | "content_schema.save" | "credential.save" | "credential.remove" | "credential.check" | "webhook.save" | "webhook.renew_secret" | "webhook.test" | "webhook.remove" | "site.save" | "site.import_backlist" | "site.change_tags" | "setting.model" | "setting.budget" | "setting.writers" | "setting.files" | "setting.retention" | "setting.notifications" | "setting.pipeline" | "key.rotate" | "key.prune" | "key.abandon" | "data.backup" | "data.export" | "data.support_bundle" | "data.expire" | "audit.export" | "access.refused";
                actor?: string;
                before?: string;
                cursor?: number;
                limit?: number;
                since?: string;
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: {
                expect?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerdict"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Config"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBudget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setBudget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BudgetInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Credential"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    storeCredential: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreCredentialInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteCheck"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryCredential: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryCredentialInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteCheck"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginGrant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginGrantInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grant"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeGrant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteGrantInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFileSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileSettings"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setFileSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileSettingsInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileSettings"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MasterKeys"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pruneKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyPruning"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyRotation"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUpModel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpModelInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelInUse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeModelKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testModel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    api_key?: string | null;
                    base_url?: string | null;
                    model_name?: string | null;
                    provider: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelTest"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPipeline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPipeline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineSettingsInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        audit: number | null;
                        cancelled_submissions: number | null;
                        dead_letters: number | null;
                        model_calls: number | null;
                        snapshots: number | null;
                        stage_runs: number | null;
                        steps: number | null;
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    audit: number | null;
                    cancelled_submissions: number | null;
                    dead_letters: number | null;
                    model_calls: number | null;
                    snapshots: number | null;
                    stage_runs: number | null;
                    steps: number | null;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        audit: number | null;
                        cancelled_submissions: number | null;
                        dead_letters: number | null;
                        model_calls: number | null;
                        snapshots: number | null;
                        stage_runs: number | null;
                        steps: number | null;
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        audit: number;
                        cancelled_submissions: number;
                        dead_letters: number;
                        model_calls: number;
                        snapshots: number;
                        stage_runs: number;
                        steps: number;
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSchemas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContentSchema"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSupportBundle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportBundle"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreWebhookInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreWebhookInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWriters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Writers"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setWriters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WritersInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Writers"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveContentSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveContentSchemaInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContentSchema"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContentSchemaVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                language: "en" | "pt-BR";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContentSchema"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCosts: {
        parameters: {
            query?: {
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthCosts"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    estimateCosts: {
        parameters: {
            query?: {
                submission_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostEstimate"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    backup: {
        parameters: {
            query?: {
                /** @description Whether the key that opens stored credentials comes along; whoever has the file can then read them. */
                with_key?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/gzip": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/gzip": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                code?: "INVALID_INPUT" | "DUPLICATE_BOOK" | "NOT_FOUND" | "ACTION_NOT_ALLOWED" | "VERSION_CONFLICT" | "NOT_SIGNED_IN" | "FORBIDDEN" | "SIGN_IN_FAILED" | "TOO_MANY_REQUESTS" | "NOTIFY_FAILED" | "NOTIFY_REFUSED" | "BACKUP_UNREADABLE" | "DISK_FULL" | "SERVER_UNREACHABLE" | "DOCUMENT_TOO_LARGE" | "BODY_TOO_LARGE" | "UNSUPPORTED_UPLOAD" | "FETCH_ADDRESS_REFUSED" | "SEARCH_FAILED" | "FETCH_FAILED" | "FETCH_TIMEOUT" | "FETCH_DISALLOWED" | "FETCH_PAUSED" | "FETCH_TOO_LARGE" | "FETCH_NOT_A_PAGE" | "MODEL_RATE_LIMITED" | "MODEL_UNAVAILABLE" | "MODEL_BAD_ANSWER" | "MODEL_REFUSED" | "MODEL_CREDENTIAL_REFUSED" | "MODEL_NOT_CONFIGURED" | "MODEL_PAUSED" | "BUDGET_ARTICLE_REACHED" | "BUDGET_DAY_REACHED" | "BUDGET_PRICE_UNKNOWN" | "PUBLISH_REFUSED" | "PUBLISH_FAILED" | "PUBLISH_DRIFTED" | "PUBLISH_CAP_REACHED" | "IMAGE_UNUSABLE" | "SECRET_KEY_WRONG" | "STAGE_TIMEOUT" | "LEASE_LOST" | "TOO_MANY_CRASHES" | "STORE_UNAVAILABLE" | "DATA_FOLDER_IN_USE" | "DATA_FOLDER_TOO_NEW" | "CONFIG_INVALID" | "INTERNAL";
                cursor?: string;
                failed_before?: string;
                failed_since?: string;
                limit?: number;
                stage?: "scrape" | "context" | "article" | "publish";
                state?: "open" | "retried" | "dismissed";
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadLetterItem"][];
                        next: string | null;
                        open: number;
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                letter_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                letter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string | null;
                } | null;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                letter_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string | null;
                } | null;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissDeadLetters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleDeadLettersInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledDeadLetters"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryDeadLetters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleDeadLettersInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledDeadLetters"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    allEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInsights: {
        parameters: {
            query?: {
                from?: string;
                step?: "day" | "month";
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Insights"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotificationChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NotificationChannel"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addNotificationChannel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddNotificationChannelInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationChannelWithSecret"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeNotificationChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeNotificationChannelInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationChannelWithSecret"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeNotificationChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testNotificationChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotificationDeliveries: {
        parameters: {
            query?: {
                limit?: number;
                state?: "owed" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        failed: number;
                        items: components["schemas"]["NotificationDelivery"][];
                        owed: number;
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropNotificationDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleDeliveriesInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settled: number;
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryNotificationDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleDeliveriesInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settled: number;
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notifications"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseNotificationsInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notifications"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testNotificationMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPrompts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PromptHistory"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    diffPrompt: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                id: "summarise" | "plan" | "section" | "front_matter" | "judge_support";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        parts: {
                            /** @enum {string} */
                            change: "same" | "added" | "removed";
                            text: string;
                        }[];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    labelPrompt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: "summarise" | "plan" | "section" | "front_matter" | "judge_support";
                label: "production" | "staging";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromptHistory"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    savePrompt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: "summarise" | "plan" | "section" | "front_matter" | "judge_support";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavePromptInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        by: string;
                        created_at: string;
                        note: string;
                        /** @enum {string} */
                        prompt_id: "summarise" | "plan" | "section" | "front_matter" | "judge_support";
                        template: string;
                        version: number;
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryPrompt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: "summarise" | "plan" | "section" | "front_matter" | "judge_support";
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    submission_id: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromptTrial"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questions: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        language: string;
                        questions: {
                            hint: string;
                            question: string;
                            question_id: string;
                            topic: string;
                        }[];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SavedView"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveViewInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPasswordInput"];
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SignedInBrowser"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSites: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Site"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyAffiliateChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyAffiliateTagsInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        posts: components["schemas"]["RetaggedPost"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewAffiliateChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    affiliate_tags?: {
                        [key: string]: string;
                    } | null;
                    cursor?: string | null;
                } | null;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AffiliatePreview"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBacklist: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                show?: "all" | "identified" | "unidentified";
            };
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backlist"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importBacklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacklistImport"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSiteClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteClock"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSiteProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteProfile"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveSiteProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveSiteProfileInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteProfile"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SubmissionTemplate"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveTemplateInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionTemplate"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSubmissions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: string;
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            [key: string]: number;
                        };
                        items: components["schemas"]["ListedSubmission"][];
                        next: string | null;
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitBookInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSubmission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseSubmission: {
        parameters: {
            query?: {
                /** @description Whether files that were published stay. */
                keep_files?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Folders of published files that were removed. */
                        files_removed: number;
                        /** @description Posts that stay where they are: they are the site's, and are taken down there. */
                        posts_left: {
                            target: string;
                            url: string;
                        }[];
                        submission_id: string;
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadBook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The book itself: EPUB, PDF, plain text, or Kindle highlights (My Clippings.txt); 100 MiB unless configured
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        source: {
                            asked_at: string;
                            kind: string;
                            source_id: string;
                            upload_id: string | null;
                            url: string | null;
                        };
                        submission: components["schemas"]["Submission"];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDrift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drift"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleDrift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleDriftInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly left: string[];
                        submission: components["schemas"]["Submission"];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openHandOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expires_at: string;
                        token: string;
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandedPageInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        source: {
                            asked_at: string;
                            kind: string;
                            source_id: string;
                            upload_id: string | null;
                            url: string | null;
                        };
                        submission: components["schemas"]["Submission"];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLinkProposals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly items: components["schemas"]["LinkProposal"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyLinkProposals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyLinksInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppliedLinks"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refresh"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string | null;
                } | null;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyRefreshInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSourceInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        source: {
                            asked_at: string;
                            kind: string;
                            source_id: string;
                            upload_id: string | null;
                            url: string | null;
                        };
                        submission: components["schemas"]["Submission"];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description A saved page: .html, .htm, .mhtml or .txt, at most 20 MiB
                     */
                    file: string;
                    url?: string;
                };
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        source: {
                            asked_at: string;
                            kind: string;
                            source_id: string;
                            upload_id: string | null;
                            url: string | null;
                        };
                        submission: components["schemas"]["Submission"];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    waive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    submissions: components["schemas"]["SubmitBookInput"][];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResult"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    submissions: components["schemas"]["SubmitBookInput"][];
                };
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly rows: components["schemas"]["RowCheck"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkSubmission: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckBookInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionCheck"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importCsv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResult"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string | null;
                } | null;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskContent"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string | null;
                } | null;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rerun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RerunInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string | null;
                } | null;
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sourceContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                source_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceContent"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulkApprove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkTasksInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulkCancel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkTasksInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulkRetry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkTasksInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskRows: {
        parameters: {
            query: {
                ids: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            [key: string]: number;
                        };
                        items: components["schemas"]["ListedSubmission"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiToken"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiTokenInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        token: components["schemas"]["ApiToken"];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["User"][];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddUserInput"];
            };
        };
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invitation: components["schemas"]["Invitation"];
                        user: components["schemas"]["User"];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUserInput"];
            };
        };
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invitation: components["schemas"]["Invitation"];
                        user: components["schemas"]["User"];
                    };
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

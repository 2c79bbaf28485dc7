/** One step from a version of the data to the next. */
export interface Migration {
  readonly version: number
  readonly sql: string
}

/**
 * Every version of the data, in order. A released one is never edited: what changes is a new one.
 * What is asked for stands in columns; `body` holds the whole. Texts are ordered by code points (`COLLATE "C"`), so that no
 * locale of a server changes an order or breaks an index. Ids in `history`, `identity_keys` and `search_entries` are written
 * in one statement with the submission itself, so that no foreign key has to look again.
 */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    sql: `
      -- Room in every page for the next version of a row: claiming and renewing then touch no index.
      CREATE TABLE pigmeu.submissions (
        submission_id text COLLATE "C" PRIMARY KEY,
        revision integer NOT NULL,
        status text COLLATE "C" NOT NULL,
        created_at text COLLATE "C" NOT NULL,
        owed_from_ms bigint,
        lease_token text COLLATE "C",
        lease_until_ms bigint,
        last_sequence integer NOT NULL,
        body jsonb NOT NULL
      ) WITH (fillfactor = 70);
      CREATE INDEX submissions_by_status ON pigmeu.submissions (status, created_at, submission_id);
      CREATE INDEX submissions_owed ON pigmeu.submissions (owed_from_ms, submission_id) WHERE owed_from_ms IS NOT NULL;

      CREATE TABLE pigmeu.identity_keys (
        identity_key text COLLATE "C" NOT NULL,
        submission_id text COLLATE "C" NOT NULL,
        PRIMARY KEY (identity_key, submission_id)
      );
      CREATE INDEX identity_keys_by_submission ON pigmeu.identity_keys (submission_id);

      -- Apart from the submissions, small and seldom changed: a search reads many. No text of a person stands in an ordered
      -- index, for those take only short ones.
      CREATE TABLE pigmeu.search_entries (
        submission_id text COLLATE "C" PRIMARY KEY,
        created_at text COLLATE "C" NOT NULL,
        search_text text COLLATE "C" NOT NULL,
        grams text[] COLLATE "C" NOT NULL
      );
      CREATE INDEX search_entries_by_creation ON pigmeu.search_entries (created_at, submission_id);
      CREATE INDEX search_entries_by_gram ON pigmeu.search_entries USING gin (grams) WITH (gin_pending_list_limit = 512);

      CREATE TABLE pigmeu.history (
        submission_id text COLLATE "C" NOT NULL,
        sequence integer NOT NULL,
        body jsonb NOT NULL,
        PRIMARY KEY (submission_id, sequence)
      );

      -- A result is nobody's to ask into and comes back letter by letter, so it is not taken apart.
      CREATE TABLE pigmeu.steps (
        step_number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        submission_id text COLLATE "C" NOT NULL,
        stage text COLLATE "C" NOT NULL,
        key text COLLATE "C" NOT NULL,
        fingerprint text COLLATE "C" NOT NULL,
        result json NOT NULL,
        started_at text COLLATE "C" NOT NULL,
        ended_at text COLLATE "C" NOT NULL,
        UNIQUE (submission_id, key, fingerprint)
      );

      CREATE TABLE pigmeu.documents (
        collection text COLLATE "C" NOT NULL,
        key text COLLATE "C" NOT NULL,
        body jsonb NOT NULL,
        PRIMARY KEY (collection, key)
      );
      CREATE INDEX snapshots_by_expiry ON pigmeu.documents ((body ->> 'expires_at') COLLATE "C")
        WHERE collection = 'snapshots' AND body ->> 'expires_at' IS NOT NULL;

      -- How many submissions stand in each status, as differences: counting rows takes long, one number a status would make
      -- all writers wait for one another. Differences are added up when there are many.
      CREATE TABLE pigmeu.status_differences (status text COLLATE "C" NOT NULL, difference integer NOT NULL);
      CREATE FUNCTION pigmeu.count_status() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN INSERT INTO pigmeu.status_differences VALUES (OLD.status, -1); END IF;
        IF TG_OP <> 'DELETE' THEN INSERT INTO pigmeu.status_differences VALUES (NEW.status, 1); END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER count_entering AFTER INSERT OR DELETE ON pigmeu.submissions
        FOR EACH ROW EXECUTE FUNCTION pigmeu.count_status();
      CREATE TRIGGER count_moving AFTER UPDATE ON pigmeu.submissions
        FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION pigmeu.count_status();
    `,
  },
  {
    // Sessions tell whose they are; who signed in before there were users signs in again.
    version: 2,
    sql: "DELETE FROM pigmeu.documents WHERE collection = 'sessions';",
  },
]

/** The version of the data that this program writes. */
export const schemaVersion = migrations.at(-1)?.version ?? 0

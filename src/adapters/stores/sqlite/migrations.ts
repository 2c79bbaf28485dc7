import { PigmeuError } from '../../../domain/errors.ts'
import type { Database } from './database.ts'
import { makeSafetyCopy } from './safety-copy.ts'

/** One step from a version of the data to the next. */
interface Migration {
  readonly version: number
  readonly sql: string
}

/** The first number of the search entries of an instant, for version 6. */
const firstNumberOf = (instant: string): string =>
  `(CAST(round(unixepoch(${instant}, 'subsec') * 1000) AS INTEGER) * -0x100000)`
const makeEntry = `
        INSERT INTO search_entries (entry_number, submission_id, created_at, search_text)
          SELECT
            coalesce((SELECT max(entry_number) + 1 FROM search_entries
              WHERE entry_number BETWEEN first_number AND first_number + 0xFFFFF), first_number),
            new.submission_id, new.created_at, new.search_text
          FROM (SELECT ${firstNumberOf('new.created_at')} AS first_number);`

/**
 * Every version of the data, in order. A released one is never edited: what changes is a new one.
 * What is asked for stands in columns; `body` holds the whole as JSON.
 */
const migrations: readonly Migration[] = [
  {
    version: 1,
    sql: `
      CREATE TABLE submissions (
        submission_id TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        status TEXT NOT NULL,
        created_at TEXT NOT NULL,
        due_at_ms INTEGER NOT NULL,
        publish_due_at_ms INTEGER,
        lease_token TEXT,
        lease_until_ms INTEGER,
        search_text TEXT NOT NULL,
        body TEXT NOT NULL
      ) STRICT;
      CREATE INDEX submissions_by_creation ON submissions (created_at, submission_id);
      CREATE INDEX submissions_by_status ON submissions (status, due_at_ms);

      CREATE TABLE identity_keys (
        identity_key TEXT NOT NULL,
        submission_id TEXT NOT NULL REFERENCES submissions (submission_id),
        PRIMARY KEY (identity_key, submission_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX identity_keys_by_submission ON identity_keys (submission_id);

      CREATE TABLE history (
        submission_id TEXT NOT NULL REFERENCES submissions (submission_id),
        sequence INTEGER NOT NULL,
        from_status TEXT,
        to_status TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        reason TEXT,
        PRIMARY KEY (submission_id, sequence)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE steps (
        step_number INTEGER PRIMARY KEY,
        submission_id TEXT NOT NULL REFERENCES submissions (submission_id),
        stage TEXT NOT NULL,
        key TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        result TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT NOT NULL,
        UNIQUE (submission_id, key, fingerprint)
      ) STRICT;

      CREATE TABLE documents (
        collection TEXT NOT NULL,
        key TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (collection, key)
      ) STRICT;
    `,
  },
  {
    version: 2,
    sql: `
      CREATE INDEX snapshots_by_expiry ON documents (body ->> '$.expires_at')
        WHERE collection = 'snapshots' AND body ->> '$.expires_at' IS NOT NULL;
    `,
  },
  {
    // Articles with a verdict box, a judgement and reports; what older ones lack is blank.
    version: 3,
    sql: `
      UPDATE documents SET body = json_insert(body,
        '$.schema_version', 1, '$.prompt_versions', json('{}'), '$.focus_keyword', '', '$.disclosure', '',
        '$.judgement', json('null'), '$.faq', json('[]'), '$.seo', json('null'), '$.validation.readability', json('null'))
        WHERE collection = 'articles';
      UPDATE documents SET body = json_insert(body, '$.cached_tokens', 0) WHERE collection = 'model_calls';
      UPDATE submissions SET body = json_insert(body, '$.notices', json('[]'));
    `,
  },
  {
    // Lists of one status, newest first, without sorting all that stand in it.
    version: 4,
    sql: 'CREATE INDEX submissions_by_status_and_creation ON submissions (status, created_at, submission_id);',
  },
  {
    // How many stand in each status without counting, and what a search looks into apart from the submissions: small, and
    // by every run of three characters. Triggers keep both true, whoever writes. The number of an entry is its own: what a
    // table without one numbers its rows by may change.
    version: 5,
    sql: `
      CREATE TABLE status_counts (status TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
      INSERT INTO status_counts SELECT status, count(*) FROM submissions GROUP BY status;
      CREATE TRIGGER count_made AFTER INSERT ON submissions BEGIN
        INSERT INTO status_counts VALUES (new.status, 1) ON CONFLICT (status) DO UPDATE SET count = count + 1;
      END;
      CREATE TRIGGER count_moved AFTER UPDATE OF status ON submissions WHEN old.status <> new.status BEGIN
        UPDATE status_counts SET count = count - 1 WHERE status = old.status;
        INSERT INTO status_counts VALUES (new.status, 1) ON CONFLICT (status) DO UPDATE SET count = count + 1;
      END;
      CREATE TRIGGER count_removed AFTER DELETE ON submissions BEGIN
        UPDATE status_counts SET count = count - 1 WHERE status = old.status;
      END;

      CREATE TABLE search_entries (
        entry_number INTEGER PRIMARY KEY,
        submission_id TEXT NOT NULL UNIQUE,
        created_at TEXT NOT NULL,
        search_text TEXT NOT NULL
      ) STRICT;
      INSERT INTO search_entries (submission_id, created_at, search_text)
        SELECT submission_id, created_at, search_text FROM submissions ORDER BY created_at, submission_id;
      CREATE INDEX search_entries_by_creation ON search_entries (created_at, submission_id);
      CREATE VIRTUAL TABLE search_grams USING fts5 (search_text, content = 'search_entries',
        content_rowid = 'entry_number', tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0);
      INSERT INTO search_grams (search_grams) VALUES ('rebuild');

      CREATE TRIGGER search_entry_made AFTER INSERT ON submissions BEGIN
        INSERT INTO search_entries (submission_id, created_at, search_text)
          VALUES (new.submission_id, new.created_at, new.search_text);
      END;
      CREATE TRIGGER search_entry_changed AFTER UPDATE OF created_at, search_text ON submissions
      WHEN old.created_at <> new.created_at OR old.search_text <> new.search_text BEGIN
        UPDATE search_entries SET created_at = new.created_at, search_text = new.search_text
          WHERE submission_id = new.submission_id;
      END;
      CREATE TRIGGER search_entry_removed AFTER DELETE ON submissions BEGIN
        DELETE FROM search_entries WHERE submission_id = old.submission_id;
      END;
      CREATE TRIGGER search_grams_made AFTER INSERT ON search_entries BEGIN
        INSERT INTO search_grams (rowid, search_text) VALUES (new.entry_number, new.search_text);
      END;
      CREATE TRIGGER search_grams_changed AFTER UPDATE OF search_text ON search_entries BEGIN
        INSERT INTO search_grams (search_grams, rowid, search_text) VALUES ('delete', old.entry_number, old.search_text);
        INSERT INTO search_grams (rowid, search_text) VALUES (new.entry_number, new.search_text);
      END;
      CREATE TRIGGER search_grams_removed AFTER DELETE ON search_entries BEGIN
        INSERT INTO search_grams (search_grams, rowid, search_text) VALUES ('delete', old.entry_number, old.search_text);
      END;
    `,
  },
  {
    // What a search looks into, numbered by the time of creation, the newest lowest: the index of grams proposes in the order
    // of numbers, and a search ends where its page is full. A number is the millisecond times -2^20; books of one millisecond
    // count on from there.
    version: 6,
    sql: `
      DROP TRIGGER search_entry_made;
      DROP TRIGGER search_entry_changed;
      DROP TRIGGER search_grams_made;
      DROP TRIGGER search_grams_changed;
      DROP TRIGGER search_grams_removed;
      DROP TABLE search_grams;
      DROP TABLE search_entries;

      CREATE TABLE search_entries (
        entry_number INTEGER PRIMARY KEY,
        submission_id TEXT NOT NULL UNIQUE,
        created_at TEXT NOT NULL,
        search_text TEXT NOT NULL
      ) STRICT;
      INSERT INTO search_entries
        SELECT ${firstNumberOf('created_at')} + row_number() OVER (PARTITION BY created_at ORDER BY submission_id) - 1,
          submission_id, created_at, search_text
        FROM submissions ORDER BY created_at, submission_id;
      CREATE VIRTUAL TABLE search_grams USING fts5 (search_text, content = 'search_entries',
        content_rowid = 'entry_number', tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0);
      INSERT INTO search_grams (search_grams) VALUES ('rebuild');

      CREATE TRIGGER search_entry_made AFTER INSERT ON submissions BEGIN
        ${makeEntry}
      END;
      CREATE TRIGGER search_entry_changed AFTER UPDATE OF created_at, search_text ON submissions
      WHEN old.created_at <> new.created_at OR old.search_text <> new.search_text BEGIN
        DELETE FROM search_entries WHERE submission_id = old.submission_id;
        ${makeEntry}
      END;
      CREATE TRIGGER search_grams_made AFTER INSERT ON search_entries BEGIN
        INSERT INTO search_grams (rowid, search_text) VALUES (new.entry_number, new.search_text);
      END;
      CREATE TRIGGER search_grams_removed AFTER DELETE ON search_entries BEGIN
        INSERT INTO search_grams (search_grams, rowid, search_text) VALUES ('delete', old.entry_number, old.search_text);
      END;
    `,
  },
  {
    // Sessions tell whose they are; who signed in before there were users signs in again.
    version: 7,
    sql: "DELETE FROM documents WHERE collection = 'sessions';",
  },
]

/** The version of the data that this program writes. */
export const schemaVersion = migrations.at(-1)?.version ?? 0

/** The version that a database has; 0 when it is new. */
export const versionOf = ({ connection, read }: Database): number =>
  read(() => {
    const isMade = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'schema_version'").get() !== undefined
    return isMade
      ? Number(connection.prepare('SELECT max(version) AS version FROM schema_version').get()?.['version'] ?? 0)
      : 0
  })

/**
 * Brings a database forward to this program's version, whole or not at all, after it was copied beside itself; a newer one is
 * left untouched.
 * @throws DATA_FOLDER_TOO_NEW STORE_UNAVAILABLE
 */
export const migrate = (database: Database, path: string): void => {
  const found = versionOf(database)
  if (found > schemaVersion) {
    throw new PigmeuError(
      'DATA_FOLDER_TOO_NEW',
      `the database ${path} has version ${found}; this program knows versions up to ${schemaVersion}`,
      { context: { path, found, known: schemaVersion } },
    )
  }
  if (found === schemaVersion) return
  if (found > 0) makeSafetyCopy(database, path, found)
  const { connection } = database
  database.writeNow(() => {
    connection.exec('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT')
    // Asked again under the write lock: two processes may open a new file at once.
    const present = versionOf(database)
    for (const { version, sql } of migrations.filter((migration) => migration.version > present)) {
      connection.exec(sql)
      connection.prepare('INSERT INTO schema_version (version) VALUES (?)').run(version)
    }
  })
}

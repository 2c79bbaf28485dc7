import { createSqliteStore } from '../../src/adapters/stores/sqlite/index.ts'
import { createAudit } from '../../src/reporting/audit/index.ts'
import { sampleEvent } from './sample-event.ts'

/** A process of its own that appends to the log in a SQLite file: path, name of the writer, how many entries. */
const [path = '', writer = '', count = '0'] = process.argv.slice(2)
const store = createSqliteStore({ path })
const audit = createAudit({ store })
await Promise.all(Array.from({ length: Number(count) }, (_, index) => audit.append(sampleEvent(`${writer}-${index}`))))
await store.close()

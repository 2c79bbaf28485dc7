/** How large a run is, what happens in it, and the times by which its workers work; all times in milliseconds. */
export interface Form {
  readonly books: number
  /** Over how long the books are submitted and the faults happen. */
  readonly spanMs: number
  readonly workers: number
  /** Books at once in each worker. */
  readonly concurrency: number
  readonly leaseMs: number
  readonly sweepEveryMs: number
  /** Times of simulated sources and models, as a multiple of 200 and 500 ms. */
  readonly pace: number
  /** Workers that are killed; another one is started in the place of each. */
  readonly kills: number
  /** Workers that are held still for longer than a lease. */
  readonly freezes: number
  /** Ends of Redis, after the first of which it has forgotten everything. */
  readonly redisRestarts: number
  readonly storeRestarts: number
  /** Network cuts, of Redis and of the store in turn. */
  readonly cuts: number
  readonly cutMs: number
}

/** The whole measurement: a lease and a sweep a tenth and a twentieth of the product's, so that it takes minutes. */
export const fullForm: Form = {
  books: 1_000,
  spanMs: 300_000,
  workers: 4,
  concurrency: 4,
  leaseMs: 6_000,
  sweepEveryMs: 3_000,
  pace: 1,
  kills: 20,
  freezes: 5,
  redisRestarts: 3,
  storeRestarts: 3,
  cuts: 2,
  cutMs: 30_000,
}

/** The same kinds of faults in less than a minute. */
export const shortForm: Form = {
  ...fullForm,
  books: 60,
  spanMs: 24_000,
  pace: 0.5,
  kills: 4,
  freezes: 1,
  redisRestarts: 1,
  storeRestarts: 1,
  cuts: 1,
  cutMs: 5_000,
}

/** What one fault may cost at most: the lease of whoever held a book must run out, then a sweep must find the book. */
export const allowanceMs = ({ leaseMs, sweepEveryMs }: Pick<Form, 'leaseMs' | 'sweepEveryMs'>): number =>
  leaseMs + sweepEveryMs

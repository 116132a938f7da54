/**
 * Variables that the images take, from their documentation; docker-compose.yml sets no others.
 * - KurrentDB: server documentation, configuration (cluster, networking, security, projections, diagnostics) and
 *   docker-compose.yml of its repository. A setting `ClusterSize` is `KURRENTDB_CLUSTER_SIZE`.
 * - Neo4j: operations manual, Docker-specific configuration settings; `.` is written `_`, and `_` is written `__`.
 */
export const documented: Readonly<Record<string, readonly string[]>> = {
  'docker.kurrent.io/kurrent-lts/kurrentdb': [
    'KURRENTDB_CERTIFICATE_FILE',
    'KURRENTDB_CERTIFICATE_PRIVATE_KEY_FILE',
    'KURRENTDB_CLUSTER_SIZE',
    'KURRENTDB_DEFAULT_ADMIN_PASSWORD',
    'KURRENTDB_DEFAULT_OPS_PASSWORD',
    'KURRENTDB_DISCOVER_VIA_DNS',
    'KURRENTDB_GOSSIP_SEED',
    'KURRENTDB_NODE_HOST_ADVERTISE_AS',
    'KURRENTDB_NODE_IP',
    'KURRENTDB_REPLICATION_HOST_ADVERTISE_AS',
    'KURRENTDB_REPLICATION_IP',
    'KURRENTDB_RUN_PROJECTIONS',
    'KURRENTDB_TELEMETRY_OPTOUT',
    'KURRENTDB_TRUSTED_ROOT_CERTIFICATES_PATH',
  ],
  neo4j: [
    'NEO4J_AUTH',
    'NEO4J_dbms_usage__report_enabled',
    'NEO4J_server_memory_heap_initial__size',
    'NEO4J_server_memory_heap_max__size',
    'NEO4J_server_memory_pagecache_size',
  ],
}

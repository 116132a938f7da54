export type { MasterSource } from './masterKey.ts'
export { type EmbeddedKeyStore, type KeyStoreOptions, openKeyStore } from './openKeyStore.ts'
export * from './port.ts'
export { createVault, type ToSeal, type Vault } from './vault.ts'

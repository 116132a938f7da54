/** A real server to test against, where there is one. */
export const eventStoreUrl = process.env.EVENTSTORE_URL

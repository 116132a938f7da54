import type { Appended, AppendRequest, PreparedAppend, PrepareRequest } from './port.ts'

type Append = (request: AppendRequest) => Promise<readonly Appended[]>

/** An append in two halves, of events that are in their stored form already. */
export const preparedAppend = (append: Append, { events, ...request }: PrepareRequest): PreparedAppend => ({
  events,
  append: ({ expect, except } = {}) =>
    append({
      ...request,
      events: except ? events.filter(({ id }) => !except.has(id)) : events,
      ...(expect && { expect }),
    }),
})

/** `prepare` of a store that keeps events as they are. */
export const prepareUnsealed = (append: Append) => async (request: PrepareRequest) =>
  preparedAppend(append, request)

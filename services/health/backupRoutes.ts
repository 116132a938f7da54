import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { administering } from '../roles/index.ts'
import { backupNote, lastBackup } from './lastBackup.ts'

/** The time of the last backup, for administrators. */
export const backupRoutes: FastifyPluginAsyncZod<{ readonly data: string | undefined }> = async (
  app,
  { data },
) => {
  app.get(
    '/api/v1/backup',
    {
      config: { access: administering },
      schema: {
        tags: ['health'],
        summary: 'Get the time of the last `weefsel backup` of this data directory',
        querystring: z.strictObject({}),
        response: { 200: z.object({ last: backupNote.nullable() }) },
      },
    },
    async () => {
      return { last: (data === undefined ? undefined : await lastBackup(data)) ?? null }
    },
  )
}

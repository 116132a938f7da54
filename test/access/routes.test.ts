import { expect, test } from 'vitest'
import { ownApp } from './server.ts'
import { table } from './table.ts'

test('every route of the running server says who may call it, as the table does', async () => {
  const { routes } = await ownApp()
  const found = routes
    .filter(({ method }) => method !== 'HEAD')
    .map(({ method, url, need }) => [`${method} ${url}`, need ?? 'not declared'])
  expect(Object.fromEntries(found)).toEqual(table)
})

test('HEAD asks what GET asks', async () => {
  const { routes } = await ownApp()
  const needs = new Map(routes.map(({ method, url, need }) => [`${method} ${url}`, need]))
  for (const { method, url, need } of routes) {
    if (method === 'HEAD') expect(need, url).toEqual(needs.get(`GET ${url}`))
  }
})

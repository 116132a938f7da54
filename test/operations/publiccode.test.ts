import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const described = z.strictObject({
  localisedName: z.string().optional(),
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string()).min(1),
})

/** The part of publiccode.yml 0.4 that this file uses: a key that it does not know is a mistake. */
const publiccode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.4'),
  name: z.string().min(1),
  applicationSuite: z.string().optional(),
  url: z.url(),
  softwareVersion: z.string().optional(),
  releaseDate: day.optional(),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z
    .array(z.enum(['collaboration', 'data-analytics', 'data-collection', 'data-visualization']))
    .min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/web'),
  intendedAudience: z.strictObject({
    countries: z.array(z.string().regex(/^[a-z]{2}$/)),
    scope: z.array(z.enum(['society', 'welfare', 'local-authorities', 'research'])),
  }),
  description: z.strictObject({ nl: described, en: described }),
  legal: z.strictObject({ license: z.string() }),
  maintenance: z.strictObject({
    type: z.literal('community'),
    contacts: z.array(z.strictObject({ name: z.string().min(1), email: z.email().optional() })).min(1),
  }),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(z.string()).min(1),
  }),
})

const given = () => publiccode.parse(parse(read('publiccode.yml')))

test('publiccode.yml holds what its standard asks for', () => {
  expect(given()).toMatchObject({ name: 'Weefsel', developmentStatus: 'development' })
})

test('it says of licence, release and languages what the rest of the repository says', () => {
  const { legal, softwareVersion, releaseDate, localisation } = given()
  const { license } = z.looseObject({ license: z.string() }).parse(JSON.parse(read('package.json')))
  expect(legal.license).toBe(license)
  const released = [...read('CHANGELOG.md').matchAll(/^## \[?(\d[\w.-]*)/gm)].map(([, version]) => version)
  if (softwareVersion !== undefined || releaseDate !== undefined) expect(released).toContain(softwareVersion)
  expect(localisation.availableLanguages).toEqual(['nl', 'en'])
})

test('who wants to report a vulnerability is sent to no address that is not there', () => {
  const security = read('SECURITY.md')
  const addresses = given().maintenance.contacts.flatMap(({ email }) => email ?? [])
  const named = security.match(/[\w.+-]+@[\w-]+\.[\w.-]+/g) ?? []
  expect(named.filter((address) => !addresses.includes(address))).toEqual([])
  expect(security).toContain('`maintenance.contacts` in [publiccode.yml](publiccode.yml)')
  if (addresses.length === 0) expect(security).toContain('without one there is none')
})

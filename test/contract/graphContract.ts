import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Neighbourhood, position, START } from '../../events/index.ts'
import { createMemoryGraph, type GraphStore } from '../../services/graph/index.ts'
import { bondKinds, contactKinds } from '../../services/slice/index.ts'
import { day, EVERYTHING, plain, telling } from '../support/graph.ts'

const everything = Number.POSITIVE_INFINITY
const until = (to: number, knownAt = EVERYTHING.knownAt) => ({ ...EVERYTHING, to, knownAt })

/** The contract of every graph, whichever store it stands on. Each test has a neighbourhood of its own. */
export function graphContract(name: string, open: () => Promise<GraphStore>): void {
  describe(`the graph on ${name}`, () => {
    let graph: GraphStore
    let here: Neighbourhood
    let story: ReturnType<typeof telling>

    beforeAll(async () => {
      graph = await open()
    }, 300_000)
    afterAll(() => graph?.close())
    beforeEach(() => {
      here = `here-${randomUUID()}` as Neighbourhood
      story = telling(here)
    })

    const project = async () => expect(await graph.apply(story.batch())).toBe('applied')
    const seen = async (query = EVERYTHING) => plain(await graph.slice(here, query))
    const nodeSeen = async (id: string, query = EVERYTHING) =>
      (await graph.slice(here, query)).nodes.find((node) => node.id === id)

    /** The embedded graph, given the same. */
    async function twin() {
      const memory = createMemoryGraph()
      for (const batch of story.batches(1_000)) await memory.apply(batch)
      return memory
    }

    test('a neighbourhood that nobody has told of is empty', async () => {
      expect(await graph.checkpoint(here)).toBe(START)
      expect(await seen()).toMatchObject({
        neighbourhood: here,
        nodes: [],
        sessions: [],
        contacts: { length: 0 },
        bonds: { length: 0 },
      })
      expect(await graph.history(here, 'anna')).toEqual([])
      expect((await graph.retractions(here)).size).toBe(0)
      expect(await graph.timeline(here, { step: 1, origin: 0 }, EVERYTHING.knownAt)).toEqual([])
      expect(await graph.digest(here)).toBe(await createMemoryGraph().digest(here))
    })

    test('a batch applies once: again it is already there, and out of turn it is refused', async () => {
      story.contact('anna', 'bert', day(1))
      const first = story.batch()
      story.contact('anna', 'cor', day(2))
      const second = story.batch()
      expect(await graph.apply(second)).toBe('mismatch')
      expect(await graph.apply(first)).toBe('applied')
      expect(await graph.apply(first)).toBe('already')
      expect(await graph.checkpoint(here)).toBe(1)
      expect(await graph.apply(second)).toBe('applied')
      expect(await graph.apply({ ...second, after: START })).toBe('already')
      expect(await graph.apply({ ...second, after: START, upTo: position(3) })).toBe('mismatch')
      expect(await graph.checkpoint(here)).toBe(2)
      expect((await seen()).contacts.length).toBe(2)
    })

    test('of many who apply the same batch at once, one does', async () => {
      story.contact('anna', 'bert', day(1))
      const batch = story.batch()
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => graph.apply(batch)))
      expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome === 'already')).toHaveLength(7)
      expect((await seen()).contacts.length).toBe(1)
    })

    test('a batch without events moves the checkpoint', async () => {
      expect(await graph.apply({ neighbourhood: here, after: START, upTo: position(7), events: [] })).toBe(
        'applied',
      )
      expect(await graph.checkpoint(here)).toBe(7)
    })

    test('whoever applied a batch sees it at once', async () => {
      for (let meeting = 1; meeting <= 5; meeting++) {
        story.contact('anna', `friend ${meeting}`, day(meeting))
        await project()
        expect(await graph.checkpoint(here)).toBe(meeting)
        expect((await seen()).contacts.length).toBe(meeting)
      }
    })

    test('people stand in the order in which the log first heard of them', async () => {
      story.contact('zoë', 'anna', day(9))
      story.node({ id: 'bert', kind: 'resident', presence: 'in', at: day(1) })
      await project()
      story.contact('anna', 'cor', day(2))
      story.node({ id: 'zoë', kind: 'resident', presence: 'in', at: day(1) })
      await project()
      expect((await seen()).nodes.map(({ id }) => id)).toEqual(['zoë', 'anna', 'bert', 'cor'])
    })

    test('every kind of contact keeps its ends, time, weight and place in the log', async () => {
      contactKinds.forEach((kind, number) => {
        story.contact(`a${number}`, `b${number}`, day(number), { kind, weight: 1 / (number + 1) })
      })
      await project()
      const { nodes, contacts } = await seen()
      expect(contacts.kind).toEqual(contactKinds.map((_, number) => number))
      expect(contacts.at).toEqual(contactKinds.map((_, number) => day(number)))
      expect(contacts.weight).toEqual(contactKinds.map((_, number) => 1 / (number + 1)))
      expect(contacts.position).toEqual(contactKinds.map((_, number) => number + 1))
      expect(contacts.source.map((node) => nodes[node]?.id)).toEqual(contactKinds.map((_, n) => `a${n}`))
      expect(contacts.target.map((node) => nodes[node]?.id)).toEqual(contactKinds.map((_, n) => `b${n}`))
      expect(nodes.find(({ id }) => id === 'b7')).toMatchObject({
        kind: 'place',
        present: false,
        formal: true,
      })
    })

    test('contacts come by time, then in the order of the log, however late they were told', async () => {
      story.contact('anna', 'bert', day(3))
      story.contact('anna', 'cor', day(1))
      await project()
      story.tell(
        ['bert', 'cor', 'dirk'].map((target) => ({
          change: 'contact',
          kind: 'gathered',
          source: 'anna',
          target,
          weight: 0.5,
          session: '',
        })),
        { at: day(1) },
      )
      story.contact('dirk', 'cor', day(2), { kind: 'helped' })
      await project()
      const { contacts } = await seen()
      expect(contacts.at).toEqual([1, 1, 1, 1, 2, 3].map(day))
      expect(contacts.position).toEqual([2, 3, 3, 3, 4, 1])
      expect(await seen()).toEqual(plain(await (await twin()).slice(here, EVERYTHING)))
    })

    test('a slice takes contacts after its start up to and with its end', async () => {
      for (let when = 1; when <= 6; when++) story.contact('anna', 'bert', day(when))
      await project()
      const between = async (from: number, to: number) =>
        (await seen({ ...EVERYTHING, from, to })).contacts.at
      expect(await between(day(2), day(4))).toEqual([day(3), day(4)])
      expect(await between(-everything, day(2))).toEqual([day(1), day(2)])
      expect(await between(day(4), everything)).toEqual([day(5), day(6)])
      expect(await between(day(4), day(2))).toEqual([])
      expect(await between(day(6), day(9))).toEqual([])
    })

    test('who attended the same session shares its key', async () => {
      story.contact('anna', 'koffie', day(1), { kind: 'attended', session: 'koffie 1' })
      story.contact('bert', 'koffie', day(2), { kind: 'attended', session: 'koffie 2' })
      await project()
      story.contact('cor', 'koffie', day(3), { kind: 'attended', session: 'koffie 1' })
      story.contact('cor', 'anna', day(4))
      await project()
      const { sessions, contacts } = await seen()
      expect(sessions).toEqual(['koffie 1', 'koffie 2'])
      expect(contacts.session).toEqual([0, 1, 0, -1])
    })

    test('someone is in the neighbourhood from when they came until they left', async () => {
      story.node({ id: 'anna', kind: 'resident', presence: 'in', at: day(1) })
      story.node({ id: 'anna', kind: 'resident', presence: 'out', at: day(5) })
      await project()
      const present = async (to: number) => (await nodeSeen('anna', until(to)))?.present
      expect([await present(day(0)), await present(day(1)), await present(day(4))]).toEqual([
        false,
        true,
        true,
      ])
      expect([await present(day(5)), await present(everything)]).toEqual([false, false])
      expect((await nodeSeen('anna', until(day(4))))?.presencePosition).toBe(1)
    })

    test('a description is as it was then, also when it was told out of order', async () => {
      story.node({
        id: 'anna',
        kind: 'resident',
        presence: 'in',
        at: day(1),
        description: {
          name: 'Anna <b>"\\',
          area: 'Hoekpolder',
          lifeStage: 'older',
          tags: ['new', 'not-online'],
        },
      })
      story.node({ id: 'anna', kind: 'resident', at: day(9), description: { area: null, tags: [] } })
      await project()
      story.node({
        id: 'anna',
        kind: 'resident',
        at: day(5),
        description: { area: 'Vlinderbuurt', cohort: 'x' },
      })
      await project()
      const at = (to: number) => nodeSeen('anna', until(to))
      expect(await at(day(1))).toMatchObject({
        name: 'Anna <b>"\\',
        area: 'Hoekpolder',
        lifeStage: 'older',
        tags: ['new', 'not-online'],
        cohort: null,
      })
      expect(await at(day(6))).toMatchObject({
        area: 'Vlinderbuurt',
        cohort: 'x',
        tags: ['new', 'not-online'],
      })
      expect(await at(day(9))).toMatchObject({ area: null, cohort: 'x', tags: [] })
    })

    test('partners, professionals, initiatives and places keep what is said of them', async () => {
      story.node({
        id: 'welzijn',
        kind: 'partner',
        presence: 'in',
        at: day(1),
        description: { name: 'Welzijn', sector: 'welfare', formal: false },
      })
      story.node({
        id: 'petra',
        kind: 'professional',
        at: day(1),
        description: { name: null, function: 'kwartiermaker', partner: 'welzijn' },
      })
      story.node({
        id: 'koffie',
        kind: 'initiative',
        at: day(1),
        description: { name: 'Koffie', initiativeKind: 'activity', partner: null, place: 'huiskamer' },
      })
      story.node({
        id: 'huiskamer',
        kind: 'place',
        at: day(1),
        description: { name: 'Huiskamer', management: 'self-management', functions: ['a', 'b'] },
      })
      await project()
      const { nodes } = await seen()
      expect(nodes).toEqual(plain(await (await twin()).slice(here, EVERYTHING)).nodes)
      expect(nodes[0]).toMatchObject({ kind: 'partner', sector: 'welfare', formal: false, present: true })
      expect(nodes[1]).toMatchObject({ kind: 'professional', formal: true, partner: 'welzijn' })
    })

    test('a connector is one from the event that says so until the one that takes it back', async () => {
      story.node({ id: 'anna', kind: 'resident', at: day(1), description: { connector: true } })
      story.node({ id: 'anna', kind: 'resident', at: day(3), description: { connector: false } })
      await project()
      expect(await nodeSeen('anna', until(day(2)))).toMatchObject({ connector: true, connectorPosition: 1 })
      expect(await nodeSeen('anna')).toMatchObject({ connector: false, connectorPosition: 0 })
    })

    test('the first mention says what someone is; a later description does not change it', async () => {
      story.contact('anna', 'petra', day(1), { kind: 'met-professional' })
      story.node({ id: 'petra', kind: 'resident', at: day(2), presence: 'in' })
      await project()
      expect(await nodeSeen('petra')).toMatchObject({ kind: 'professional', present: true })
    })

    test('every kind of bond is in force from when it was made until it ended', async () => {
      bondKinds.forEach((kind, number) => {
        story.bond('made', `a${number}`, `b${number}`, day(1), kind)
        story.bond('ended', `a${number}`, `b${number}`, day(5), kind)
      })
      await project()
      const inForce = async (to: number) => (await seen(until(to))).bonds
      expect((await inForce(day(0))).length).toBe(0)
      expect((await inForce(day(4))).kind).toEqual(bondKinds.map((_, number) => number))
      expect((await inForce(day(4))).since).toEqual(bondKinds.map(() => day(1)))
      expect((await inForce(day(5))).length).toBe(0)
    })

    test('a bond that was made again counts from then, and its turns may be told out of order', async () => {
      story.bond('made', 'anna', 'bert', day(6))
      story.bond('made', 'anna', 'bert', day(1))
      await project()
      story.bond('ended', 'anna', 'bert', day(4))
      await project()
      const since = async (to: number) => (await seen(until(to))).bonds.since
      expect(await since(day(2))).toEqual([day(1)])
      expect(await since(day(5))).toEqual([])
      expect(await since(day(7))).toEqual([day(6)])
    })

    test('someone works for one partner at a time', async () => {
      story.bond('made', 'petra', 'welzijn', day(1), 'works-for')
      story.bond('made', 'petra', 'zorg', day(3), 'works-for')
      await project()
      const partners = async (to: number) => {
        const { nodes, bonds } = await seen(until(to))
        return bonds.target.map((node) => nodes[node]?.id)
      }
      expect(await partners(day(2))).toEqual(['welzijn'])
      expect(await partners(day(4))).toEqual(['zorg'])
    })

    test('buddies in two initiatives have two bonds, and ending one leaves the other', async () => {
      for (const initiative of ['walks', 'cooking'])
        story.bond('made', 'anna', 'bert', day(1), 'buddy', initiative)
      story.bond('made', 'anna', 'bert', day(2))
      await project()
      const inForce = async (to: number) => (await seen(until(to))).bonds.since
      expect(await inForce(day(3))).toEqual([day(1), day(1), day(2)])
      const ended = story.bond('ended', 'anna', 'bert', day(4), 'buddy', 'walks')
      await project()
      expect(await inForce(day(4))).toEqual([day(1), day(2)])
      story.bond('ended', 'anna', 'bert', day(5))
      story.retract(ended, day(6))
      await project()
      expect(await inForce(day(4))).toEqual([day(1), day(1), day(2)])
      expect(await inForce(everything)).toEqual([day(1), day(1)])
      expect(await graph.digest(here)).toBe(await (await twin()).digest(here))
    })

    test('what was taken back no longer counts, and still does for who asks what was known before', async () => {
      const came = story.node({ id: 'anna', kind: 'resident', presence: 'in', at: day(1) })
      const met = story.contact('anna', 'bert', day(2))
      const bond = story.bond('made', 'anna', 'bert', day(2))
      await project()
      story.retract(met, day(8))
      story.retract(bond, day(8))
      story.retract(came, day(8))
      await project()
      const now = await seen()
      expect([now.contacts.length, now.bonds.length, now.nodes[0]?.present]).toEqual([0, 0, false])
      const then = await seen(until(everything, bond))
      expect([then.contacts.length, then.bonds.length, then.nodes[0]?.present]).toEqual([1, 1, true])
      expect([...(await graph.retractions(here))]).toEqual([
        [came, 6],
        [met, 4],
        [bond, 5],
      ])
    })

    test('a correction in the same batch puts the new in the place of the old', async () => {
      const met = story.contact('anna', 'bert', day(2))
      const change = {
        change: 'contact',
        kind: 'met',
        source: 'anna',
        target: 'cor',
        weight: 1,
        session: '',
      } as const
      story.correct(met, [change], day(3))
      await project()
      const { contacts, nodes } = await seen()
      expect(contacts.target.map((node) => nodes[node]?.id)).toEqual(['cor'])
    })

    test('what is taken back twice was taken back the first time', async () => {
      const met = story.contact('anna', 'bert', day(2))
      const first = story.retract(met, day(3))
      story.retract(met, day(4))
      await project()
      story.retract(met, day(5))
      await project()
      expect((await graph.retractions(here)).get(met)).toBe(first)
      expect((await seen(until(everything, first))).contacts.length).toBe(0)
    })

    test('what was known at a position is the graph of the log up to it', async () => {
      story.node({ id: 'anna', kind: 'resident', presence: 'in', at: day(1), description: { name: 'Anna' } })
      const met = story.contact('anna', 'bert', day(2))
      story.bond('made', 'anna', 'bert', day(2))
      await project()
      story.node({ id: 'anna', kind: 'resident', at: day(2), description: { name: 'Anne' } })
      story.contact('cor', 'bert', day(1))
      story.retract(met, day(8))
      story.bond('ended', 'anna', 'bert', day(4))
      await project()
      for (const batch of story.batches(1)) {
        const then = createMemoryGraph()
        for (const earlier of story.batches(1)) if (earlier.upTo <= batch.upTo) await then.apply(earlier)
        const query = until(everything, batch.upTo)
        expect(await seen(query)).toEqual(plain(await then.slice(here, query)))
      }
    })

    describe('of two registrations that turn out to be one person', () => {
      const described = (id: string, at: number, description: object) =>
        story.node({ id, kind: 'resident', presence: 'in', at, description })
      const linesSeen = async (query = EVERYTHING) => {
        const { nodes, contacts, bonds } = await seen(query)
        const named = ({ source, target }: typeof contacts | typeof bonds) =>
          source.map((node, row) => `${nodes[node]?.id} ${nodes[target[row]!]?.id}`)
        return { contacts: named(contacts), weights: contacts.weight, bonds: named(bonds) }
      }

      test('there is one, who has what was told under either id, at every moment', async () => {
        described('anna', day(1), { name: 'Anna', reference: 'W-1', area: 'Hoekpolder' })
        story.contact('bert', 'ans', day(2))
        described('ans', day(3), { name: 'Ans', lifeStage: 'older' })
        story.contact('anna', 'cor', day(4))
        story.bond('made', 'ans', 'koffie', day(4), 'volunteer')
        story.merge('anna', 'ans', day(9))
        await project()
        const { nodes } = await seen()
        expect(nodes.map(({ id }) => id)).toEqual(['anna', 'bert', 'cor', 'koffie'])
        expect(nodes[0]).toMatchObject({
          name: 'Ans',
          reference: 'W-1',
          area: 'Hoekpolder',
          lifeStage: 'older',
          present: true,
          registrations: [
            { id: 'anna', name: 'Anna', reference: 'W-1' },
            { id: 'ans', name: 'Ans', reference: null },
          ],
        })
        expect(await linesSeen()).toMatchObject({
          contacts: ['bert anna', 'anna cor'],
          bonds: ['anna koffie'],
        })
        expect((await linesSeen(until(day(2)))).contacts).toEqual(['bert anna'])
        expect(await nodeSeen('anna', until(day(2)))).toMatchObject({ name: 'Anna', lifeStage: 'unknown' })
      })

      test('they stand apart for who asks what was known before, and again when it is undone', async () => {
        described('anna', day(1), { name: 'Anna' })
        const last = described('ans', day(1), { name: 'Ans' })
        const merged = story.merge('anna', 'ans', day(2))
        const undone = story.merge('ans', 'anna', day(3), 'ended')
        const again = story.merge('ans', 'anna', day(4))
        const takenBack = story.retract(again, day(5))
        await project()
        const people = async (knownAt: number) =>
          (await seen(until(everything, position(knownAt)))).nodes.map(({ id }) => id)
        expect(await people(last)).toEqual(['anna', 'ans'])
        expect(await people(merged)).toEqual(['anna'])
        expect(await people(undone)).toEqual(['anna', 'ans'])
        expect(await people(again)).toEqual(['ans'])
        expect(await people(takenBack)).toEqual(['anna', 'ans'])
        expect((await seen()).nodes.map(({ name }) => name)).toEqual(['Anna', 'Ans'])
      })

      test('nobody has a line with themself, and who came under two ids came once', async () => {
        const gathering = (people: readonly string[], at: number) =>
          story.tell(
            [
              ...people.flatMap((source, index) =>
                people.slice(index + 1).map((target) => ({
                  change: 'contact' as const,
                  kind: 'gathered' as const,
                  source,
                  target,
                  weight: 1 / (people.length - 1),
                  session: '',
                })),
              ),
              ...people.map((source) => ({
                change: 'contact' as const,
                kind: 'visited' as const,
                source,
                target: 'huiskamer',
                weight: 1,
                session: '',
              })),
            ],
            { at },
          )
        gathering(['cor', 'anna', 'bert', 'ans'], day(1))
        gathering(['ans', 'anna'], day(2))
        story.contact('anna', 'ans', day(3))
        story.bond('made', 'anna', 'ans', day(3), 'household')
        story.bond('made', 'anna', 'bert', day(3), 'household')
        story.bond('made', 'ans', 'bert', day(4), 'household')
        story.merge('anna', 'ans', day(9))
        await project()
        expect(await linesSeen()).toEqual({
          contacts: [
            'cor anna',
            'cor bert',
            'anna bert',
            'cor huiskamer',
            'anna huiskamer',
            'bert huiskamer',
            'anna huiskamer',
          ],
          weights: [0.5, 0.5, 0.5, 1, 1, 1, 1],
          bonds: ['anna bert'],
        })
        story.bond('ended', 'anna', 'bert', day(5), 'household')
        await project()
        expect((await linesSeen()).bonds).toEqual([])
      })

      test('chains are one person, whose history is that of all of them', async () => {
        const events = ['anna', 'ans', 'annie'].map((id) => described(id, day(1), { name: id }))
        const first = story.merge('ans', 'annie', day(2))
        const second = story.merge('anna', 'annie', day(3))
        await project()
        expect((await seen()).nodes.map(({ id }) => id)).toEqual(['anna'])
        for (const id of ['anna', 'ans', 'annie']) {
          expect(await graph.history(here, id)).toEqual([...events, first, second])
        }
        expect(await graph.history(here, 'annie', first)).toEqual([events[1], events[2], first, second])
        const { canonicalOf, idsOf } = await graph.aliases(here)
        expect([canonicalOf('annie'), idsOf('ans')]).toEqual(['anna', ['anna', 'ans', 'annie']])
        expect((await graph.aliases(here, first)).canonicalOf('annie')).toBe('ans')
        expect((await graph.aliases(here, position(3))).merged.size).toBe(0)
      })

      test('forgetting either forgets both, whatever is asked of then', async () => {
        described('anna', day(1), { name: 'Anna', area: 'Hoekpolder' })
        const apart = described('ans', day(1), { name: 'Ans', area: 'Hoekpolder' })
        story.contact('ans', 'bert', day(2))
        story.merge('anna', 'ans', day(3))
        await project()
        story.node({
          id: 'ans',
          kind: 'resident',
          presence: 'out',
          at: day(4),
          description: { lifeStage: 'adult' },
          forgets: 'remains',
        })
        await project()
        expect(await nodeSeen('anna')).toMatchObject({
          name: null,
          area: null,
          lifeStage: 'adult',
          present: false,
          forgotten: 'remains',
        })
        for (const id of ['anna', 'ans']) {
          expect(await nodeSeen(id, until(day(2), apart))).toMatchObject({ name: null, forgotten: 'remains' })
        }
        expect(await graph.digest(here)).toBe(await (await twin()).digest(here))
        await graph.clear(here)
        for (const batch of story.batches(1_000)) await graph.apply(batch)
        expect(await graph.digest(here)).toBe(await (await twin()).digest(here))
      })

      test('a merge that is only supposed shows what would become of them, and changes nothing', async () => {
        described('anna', day(1), { name: 'Anna' })
        described('ans', day(1), { name: 'Ans' })
        story.contact('ans', 'bert', day(2))
        await project()
        const before = await seen()
        const supposed = await seen({ ...EVERYTHING, supposing: [['anna', 'ans']] })
        expect(supposed.nodes.map(({ id }) => id)).toEqual(['anna', 'bert'])
        expect(supposed.contacts.source).toEqual([0])
        expect(await seen()).toEqual(before)
        story.merge('anna', 'ans', day(3))
        await project()
        const { supposing: _, ...asSupposed } = supposed
        expect(await seen()).toEqual(asSupposed)
      })

      test('both stores hold and show the same, in whatever batches it came', async () => {
        for (let person = 0; person < 9; person++) {
          described(`p${person}`, day(person), { name: `P ${person}`, area: person % 2 ? 'A' : null })
        }
        for (let meeting = 0; meeting < 30; meeting++) {
          story.contact(`p${meeting % 9}`, `p${(meeting * 4 + 1) % 9}`, day(40 - meeting))
        }
        story.merge('p0', 'p1', day(3))
        story.bond('made', 'p1', 'p4', day(4), 'buddy')
        const merged = story.merge('p2', 'p0', day(3))
        story.merge('p3', 'p5', day(3))
        story.retract(merged, day(9))
        story.merge('p3', 'p5', day(3), 'ended')
        story.merge('p5', 'p6', day(3))
        for (const batch of story.batches(7)) await graph.apply(batch)
        const twinned = await twin()
        expect(await graph.digest(here)).toBe(await twinned.digest(here))
        for (const query of [EVERYTHING, until(day(12)), until(everything, merged), until(day(20), merged)]) {
          expect(await seen(query)).toEqual(plain(await twinned.slice(here, query)))
        }
      })
    })

    test('history has every event that points at someone, what takes it back, and nothing twice', async () => {
      const came = story.node({ id: 'anna', kind: 'resident', presence: 'in', at: day(1) })
      const told = story.mention(['anna', 'need 1', 'anna'], day(2))
      const met = story.contact('bert', 'anna', day(1))
      story.contact('bert', 'cor', day(4))
      const bond = story.bond('made', 'anna', 'bert', day(5))
      const back = story.retract(met, day(6))
      await project()
      expect(await graph.history(here, 'anna')).toEqual([came, told, met, bond, back])
      expect(await graph.history(here, 'need 1')).toEqual([told])
      expect(await graph.history(here, 'nobody')).toEqual([])
    })

    test('an event is in the history of those it points at, and of nobody else', async () => {
      const draft = {
        change: 'contact',
        kind: 'met',
        source: 'anna',
        target: 'bert',
        weight: 1,
        session: '',
      } as const
      const told = story.tell([draft, { ...draft, target: 'cor' }], {
        at: day(1),
        subjects: ['bert', 'place'],
      })
      await project()
      expect(await graph.history(here, 'bert')).toEqual([told])
      expect(await graph.history(here, 'place')).toEqual([told])
      expect(await graph.history(here, 'anna')).toEqual([])
      expect(await graph.history(here, 'cor')).toEqual([])
    })

    test('the timeline counts events where they happened, without those taken back', async () => {
      const first = story.contact('anna', 'bert', day(0))
      story.mention(['anna'], day(0) + 1)
      story.contact('anna', 'bert', day(-1))
      story.contact('anna', 'bert', day(3))
      story.retract(first, day(3))
      await project()
      const timeline = (knownAt = EVERYTHING.knownAt) =>
        graph.timeline(here, { step: day(1) - day(0), origin: day(0) }, knownAt)
      expect(await timeline()).toEqual([
        { start: day(-1), events: 1 },
        { start: day(0), events: 1 },
        { start: day(3), events: 2 },
      ])
      expect(await timeline(position(2))).toEqual([{ start: day(0), events: 2 }])
    })

    test('the digest is that of the embedded graph, in whatever batches it came', async () => {
      for (let meeting = 0; meeting < 40; meeting++) {
        story.contact(`a${meeting % 7}`, `b${meeting % 5}`, day(40 - meeting))
      }
      story.node({ id: 'a1', kind: 'resident', presence: 'in', at: day(3), description: { tags: ['new'] } })
      story.bond('made', 'a1', 'a2', day(4), 'household')
      story.retract(position(3), day(5))
      for (const batch of story.batches(7)) await graph.apply(batch)
      expect(await graph.digest(here)).toBe(await (await twin()).digest(here))
      expect(await seen()).toEqual(plain(await (await twin()).slice(here, EVERYTHING)))
      await graph.clear(here)
      for (const batch of story.batches(1_000)) await graph.apply(batch)
      expect(await graph.digest(here)).toBe(await (await twin()).digest(here))
    })

    test('the digest tells apart what differs in anything', async () => {
      const there = `${here}-other` as Neighbourhood
      const base = { at: day(1), kind: 'met', weight: 1 } as const
      const digests = new Set<string>()
      for (const other of [
        base,
        { ...base, at: day(2) },
        { ...base, weight: 0.5 },
        { ...base, kind: 'helped' as const },
      ]) {
        const told = telling(there)
        told.contact('anna', 'bert', other.at, other)
        await graph.clear(there)
        await graph.apply(told.batch())
        digests.add(await graph.digest(there))
      }
      expect(digests.size).toBe(4)
    })

    test('neighbourhoods do not see each other, also when their people have the same ids', async () => {
      const there = telling(`${here}-there` as Neighbourhood)
      story.contact('anna', 'bert', day(1))
      there.contact('anna', 'cor', day(2))
      there.contact('anna', 'cor', day(3))
      const other = there.batch()
      await Promise.all([project(), graph.apply(other)])
      expect((await seen()).nodes.map(({ id }) => id)).toEqual(['anna', 'bert'])
      expect((await graph.slice(other.neighbourhood, EVERYTHING)).contacts.length).toBe(2)
      await graph.clear(other.neighbourhood)
      expect(await graph.checkpoint(other.neighbourhood)).toBe(START)
      expect((await seen()).contacts.length).toBe(1)
    })

    test('a name is only a name, whatever stands in it', async () => {
      const odd = "'}) DETACH DELETE n //`\n\u2028ض😀\\u0027"
      const oddly = telling(odd as Neighbourhood)
      oddly.node({
        id: odd,
        kind: 'resident',
        presence: 'in',
        at: day(1),
        description: { name: odd, tags: [odd] },
      })
      oddly.contact(odd, `${odd} 2`, day(1), { session: odd })
      const batch = oddly.batch()
      try {
        expect(await graph.apply(batch)).toBe('applied')
        const slice = await graph.slice(batch.neighbourhood, EVERYTHING)
        expect(slice.nodes[0]).toMatchObject({ id: odd, name: odd, tags: [odd] })
        expect(slice.sessions).toEqual([odd])
        expect(await graph.history(batch.neighbourhood, odd)).toEqual([1, 2])
      } finally {
        await graph.clear(batch.neighbourhood)
      }
    })

    test('positions up to the largest that a log may give are kept to the last digit', async () => {
      const last = Number.MAX_SAFE_INTEGER
      const at = day(1)
      const contact = {
        change: 'contact',
        kind: 'met',
        source: 'anna',
        target: 'bert',
        weight: 0.1,
        session: '',
      } as const
      const events = [last - 2, last].map((number) => {
        const where = position(number)
        return {
          position: where,
          at,
          subjects: ['anna'],
          changes: [{ ...contact, at, position: where, ordinal: 0 }],
        }
      })
      expect(await graph.apply({ neighbourhood: here, after: START, upTo: position(last), events })).toBe(
        'applied',
      )
      expect(await graph.checkpoint(here)).toBe(last)
      expect((await seen()).contacts.position).toEqual([last - 2, last])
      expect((await seen(until(everything, position(last - 1)))).contacts.position).toEqual([last - 2])
      expect(await graph.history(here, 'anna')).toEqual([last - 2, last])
    })

    test('a rebuilt graph takes the place of the live one at once, and nobody sees it before', async () => {
      story.contact('anna', 'bert', day(1))
      story.contact('anna', 'cor', day(2))
      await project()
      const before = await seen()
      const rebuild = await graph.rebuild(here)
      const [first, second] = story.batches(1)
      expect(await rebuild.apply(second!)).toBe('mismatch')
      expect(await rebuild.apply(first!)).toBe('applied')
      expect(await rebuild.apply(first!)).toBe('already')
      expect(await rebuild.publish()).toBe('behind')
      expect(await seen()).toEqual(before)
      expect(await graph.checkpoint(here)).toBe(2)
      expect(await rebuild.apply(second!)).toBe('applied')
      expect(await rebuild.publish()).toBe('published')
      expect(await seen()).toEqual(before)
      await rebuild.discard()
      story.contact('dirk', 'cor', day(3))
      await project()
      expect((await seen()).contacts.length).toBe(3)
      expect(await graph.digest(here)).toBe(await (await twin()).digest(here))
    })

    test('readers see the same whole graph before, during and after a rebuild', async () => {
      for (let meeting = 0; meeting < 60; meeting++)
        story.contact(`a${meeting % 9}`, `b${meeting}`, day(meeting))
      await project()
      const before = await seen()
      let isOver = false
      const reading = (async () => {
        let times = 0
        for (; !isOver || times === 0; times++) expect(await seen()).toEqual(before)
      })()
      const rebuild = await graph.rebuild(here)
      for (const batch of story.batches(20)) await rebuild.apply(batch)
      expect(await rebuild.publish()).toBe('published')
      isOver = true
      await reading
      expect(await seen()).toEqual(before)
    })

    test('a rebuild that is let go of leaves the live graph as it was', async () => {
      story.contact('anna', 'bert', day(1))
      await project()
      const rebuild = await graph.rebuild(here)
      await rebuild.apply({ neighbourhood: here, after: START, upTo: position(9), events: [] })
      await rebuild.discard()
      expect(await graph.checkpoint(here)).toBe(1)
      expect((await seen()).contacts.length).toBe(1)
    })

    test('a graph that was cleared can be built anew', async () => {
      story.contact('anna', 'bert', day(1), { kind: 'attended', session: 's' })
      story.retract(position(1), day(2))
      story.mention(['anna'], day(3))
      await project()
      await graph.clear(here)
      await graph.clear(here)
      expect(await graph.checkpoint(here)).toBe(START)
      expect((await seen()).nodes).toEqual([])
      expect(await graph.history(here, 'anna')).toEqual([])
      expect((await graph.retractions(here)).size).toBe(0)
      for (const batch of story.batches(2)) await graph.apply(batch)
      expect(await seen()).toEqual(plain(await (await twin()).slice(here, EVERYTHING)))
    })

    test('a slice is a picture: what comes later does not reach it', async () => {
      story.contact('anna', 'bert', day(1), { session: 's' })
      await project()
      const slice = await graph.slice(here, EVERYTHING)
      const before = structuredClone(plain(slice))
      story.contact('anna', 'cor', day(0), { session: 't' })
      await project()
      expect(plain(slice)).toEqual(before)
    })
  })
}

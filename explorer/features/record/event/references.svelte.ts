import type { Directory, Thing } from '../../../api/catalogueShapes.ts'
import type { NewEvent, NodeKind } from '../../../api/shapes.ts'
import { dayOf } from '../../../model/days.ts'
import { findPeople } from '../../../model/findPeople.ts'
import { useGraph } from '../../../model/graph.svelte.ts'
import { groupBy } from '../../../model/groupBy.ts'
import { useNeighbourhood } from '../../../model/neighbourhood.svelte.ts'
import { usePermissions } from '../../../model/permissions.svelte.ts'
import { recentIds } from '../../../model/recentlyRecorded.ts'
import { useTime } from '../../../model/time.svelte.ts'
import { compareText } from '../../../platform/compareText.ts'
import { Resource } from '../../../platform/resource.svelte.ts'
import { newId } from '../../../platform/uuid.ts'
import { shortDay } from '../../../text/dates.ts'
import { useLanguage } from '../../../text/language.svelte.ts'
import { nameOf, namesInWords } from '../../../text/names.ts'
import type { Choosable } from '../../people/index.ts'
import { newParty, type Party } from '../meetingDraft.ts'

const OFFERED = 7
const NOTHING: Directory = { things: [], away: [] }

/** Everybody and everything that a field of a form can point at, with names, and a search that forgives. */
export class References {
  readonly #graph = useGraph()
  readonly #language = useLanguage()
  readonly #neighbourhood = useNeighbourhood()
  readonly #permissions = usePermissions()
  readonly #time = useTime()
  readonly #answer = new Resource<Directory>()
  #made = $state.raw<readonly Party[]>([])

  get #directory(): Directory {
    return this.#answer.value ?? NOTHING
  }
  get error() {
    return this.#answer.error
  }
  /** Until everybody is here, nobody can be said to be new: who was just not fetched yet would be there twice. */
  get knowsWho() {
    return this.#graph.picture !== undefined
  }

  async load(): Promise<void> {
    const { api } = this.#neighbourhood
    const { moment } = this.#time
    if (!api || !this.#permissions.worksHere) return
    await this.#answer.load((signal) => api.directory(moment, signal))
  }

  readonly #all: ReadonlyMap<string, readonly Choosable[]> = $derived.by(() => {
    const { picture } = this.#graph
    const away = this.#directory.away.filter(({ id }) => !picture?.byId.has(id))
    const people: Choosable[] = [...(picture?.graph.nodes ?? []), ...this.#made, ...away]
    const things = groupBy(this.#directory.things, ({ kind }) => kind)
    return new Map<string, readonly Choosable[]>([
      ...groupBy(people, ({ kind }) => kind ?? ''),
      ...[...things].map(([kind, some]) => [kind, some.map((one) => this.#optionOf(one))] as const),
    ])
  })
  readonly #finders = $derived(
    new Map([...this.#all].map(([kind, options]) => [kind, lazily(() => findPeople(options, OFFERED))])),
  )

  /** Options that fit a typed text; without one the recently recorded, and then the first by name. */
  find(kind: string, text: string, taken: readonly string[] = []): readonly Choosable[] {
    const free = ({ id }: Choosable) => !taken.includes(id)
    if (text) return (this.#finders.get(kind)?.()(text) ?? []).filter(free)
    const all = this.#all.get(kind) ?? []
    const recent = recentIds(this.#neighbourhood.current?.id ?? '')
    const lately = recent.flatMap((id) => all.find((option) => option.id === id) ?? [])
    const rest = kind === 'resident' && lately.length > 0 ? [] : all
    return [...new Set([...lately, ...rest])].filter(free).slice(0, OFFERED)
  }

  has = (kind: string) => (this.#all.get(kind)?.length ?? 0) > 0

  /** Things that are not people or places and are few: those still open first, the newest first. */
  listOf(kind: string): readonly { readonly id: string; readonly label: string }[] {
    const open = ({ state }: Thing) => (state === 'open' || state === 'picked-up' ? 0 : 1)
    return this.#directory.things
      .filter((thing) => thing.kind === kind)
      .sort((a, b) => open(a) - open(b) || compareText(b.since, a.since))
      .map((thing) => ({ id: thing.id, label: this.#thingInWords(thing) }))
  }

  /** Subjects that are known already but have yet to begin: expected residents, suggested introductions. */
  yetToBegin(kind: string): boolean {
    if (kind === 'resident') return this.#directory.away.some((one) => one.kind === kind)
    return (
      kind === 'introduction' &&
      this.#directory.things.some((one) => one.kind === kind && one.state === 'open')
    )
  }
  isAway = (id: string) => this.#directory.away.some((one) => one.id === id)

  /** The name of somebody or something. */
  nameOf(id: string): string {
    for (const options of this.#all.values()) {
      const found = options.find((option) => option.id === id)
      if (found) return nameOf(found, this.#language.t)
    }
    return this.#language.t.unknownName
  }

  /** Makes a resident on the spot. @returns the id. */
  make(name: string): string {
    const party = newParty(name)
    this.#made = [...this.#made, party]
    return party.id
  }
  /** The registrations of those among these ids that were created here. */
  registrations(ids: readonly string[], occurredAt: string): readonly NewEvent[] {
    return this.#made
      .filter(({ id }) => ids.includes(id))
      .map(({ id, label }) => ({
        id: newId(),
        type: 'resident-registered',
        occurredAt,
        data: { resident: id, name: label },
      }))
  }

  #optionOf(thing: Thing): Choosable {
    return { id: thing.id, label: this.#thingInWords(thing) }
  }
  #thingInWords({ name, topic, residents, since }: Thing): string {
    const { t, code } = this.#language
    const topics: Readonly<Record<string, string>> = t.event.topics
    const known = (id: string) =>
      this.#graph.picture?.byId.get(id) ?? this.#directory.away.find((one) => one.id === id)
    const who = namesInWords(
      residents.map((id) => nameOf(known(id), t)),
      t,
    )
    const when = shortDay(dayOf(since), code)
    return [name, topic && (topics[topic] ?? topic), who, when].filter(Boolean).join(' · ')
  }
}

export const isNodeKind = (kind: string): kind is NodeKind =>
  ['resident', 'professional', 'partner', 'initiative', 'place'].includes(kind)

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

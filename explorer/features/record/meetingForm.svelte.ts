import type { GraphNode, NewEvent } from '../../api/shapes.ts'
import { todayHere } from '../../model/days.ts'
import { findPeople } from '../../model/findPeople.ts'
import { useGraph } from '../../model/graph.svelte.ts'
import { useNeighbourhood } from '../../model/neighbourhood.svelte.ts'
import { usePermissions } from '../../model/permissions.svelte.ts'
import { hasName } from '../../model/picture.ts'
import { useQueue } from '../../model/queue/queue.svelte.ts'
import { recentIds, rememberRecent } from '../../model/recentlyRecorded.ts'
import { useRecorder } from '../../model/recorder.svelte.ts'
import { retractionOf } from '../../model/retraction.ts'
import { useAnnouncer } from '../../platform/announcer.svelte.ts'
import { newId } from '../../platform/uuid.ts'
import { useLanguage } from '../../text/language.svelte.ts'
import { nameOf, namesInWords } from '../../text/names.ts'
import { asParty, eventsOf, newParty, type Party, partnerOf } from './meetingDraft.ts'

const OFFERED = 6

/** The form of one meeting after another. */
export class MeetingForm {
  readonly #announcer = useAnnouncer()
  readonly #queue = useQueue()
  readonly #graph = useGraph()
  readonly #language = useLanguage()
  readonly #neighbourhood = useNeighbourhood()
  readonly #permissions = usePermissions()
  readonly #recorder = useRecorder()
  #who = $state.raw<Party>()
  #whom = $state.raw<readonly Party[]>([])
  #recent = $state.raw<readonly string[]>([])
  #made = $state.raw<readonly Party[]>([])
  place = $state('')
  day = $state(todayHere())
  area = $state('')
  /** The missing parts, in words; shown beside the button. */
  problem = $state('')
  busy = $state(false)

  constructor(chosen: readonly string[]) {
    this.#recent = recentIds(this.#neighbourhoodId)
    for (const id of chosen) this.#start(id)
  }

  get who() {
    return this.#who
  }
  get whom(): readonly Party[] {
    return this.#always ? [this.#always] : this.#whom
  }
  /** A user who records for one organisation records its meetings alone, with residents it knows. */
  get isOwn() {
    return this.#organisation !== null
  }
  get knowsNobody() {
    return this.#residents.length === 0
  }
  get #organisation() {
    return this.#neighbourhood.current?.recordsFor ?? null
  }
  /** One's own organisation; it may not be in the picture yet, or not at the moment that is looked at. */
  readonly #always: Party | undefined = $derived.by(() => {
    const id = this.#organisation
    if (id === null) return undefined
    return this.#party(id) ?? { id, kind: 'partner', label: null, area: null, level: null, isNew: false }
  })
  readonly hasNew = $derived([this.#who, ...this.whom].some((party) => party?.isNew))
  readonly #nodes = $derived.by(() => this.#graph.picture?.graph.nodes ?? [])
  readonly places = $derived(this.#nodes.filter(({ kind }) => kind === 'place'))
  readonly #residents = $derived(
    this.#nodes.filter((node) => node.kind === 'resident' && (!this.isOwn || hasName(node))),
  )
  readonly #meetable = $derived(
    this.#nodes.filter(({ kind }) => kind === 'resident' || kind === 'partner' || kind === 'professional'),
  )
  readonly #findWho = $derived(findPeople(this.#residents, OFFERED))
  readonly #findWhom = $derived(findPeople(this.#meetable, OFFERED))

  get #neighbourhoodId() {
    return this.#neighbourhood.current?.id ?? ''
  }

  offerWho = (text: string) => this.#without(text ? this.#findWho(text) : this.#recently(this.#residents))
  offerWhom = (text: string) => this.#without(text ? this.#findWhom(text) : this.#recently(this.#meetable))

  chooseWho = (id: string) => {
    const party = this.#party(id)
    if (party) this.#who = party
    this.problem = ''
  }
  addWhom = (id: string) => {
    const party = this.#party(id)
    if (!party) return
    const picture = this.#graph.picture
    if (party.kind === 'professional' && picture && !partnerOf(picture, id)) {
      this.problem = this.#language.t.record.needsPartner(nameOf(party, this.#language.t))
      return
    }
    this.#whom = [...this.#whom, party]
    this.problem = ''
  }
  /** Until everybody is here, nobody can be said to be new: who was just not fetched yet would be there twice. */
  get knowsWho() {
    return this.#graph.picture !== undefined
  }
  createWho = (name: string) => {
    this.#who = this.#make(name)
  }
  createWhom = (name: string) => {
    this.#whom = [...this.#whom, this.#make(name)]
  }
  clearWho = () => {
    this.#who = undefined
  }
  removeWhom = (id: string) => {
    this.#whom = this.#whom.filter((party) => party.id !== id)
  }

  /** Records it and makes room for the next. @returns whether it was complete. */
  async save(): Promise<boolean> {
    const { t } = this.#language
    const { picture } = this.#graph
    const who = this.#who
    this.problem = !who
      ? t.record.needWho
      : this.whom.length === 0
        ? t.record.needWhom
        : !this.day || this.day > todayHere()
          ? t.record.needWhen
          : ''
    if (this.problem || !who || !picture || this.busy) return false
    const events = eventsOf(
      { who, whom: this.whom, place: this.place || undefined, day: this.day, area: this.area },
      picture,
    )
    const sentence = this.#sentence(who)
    this.#recorder.markOwn(events.map(({ id }) => id))
    rememberRecent(
      this.#neighbourhoodId,
      [who, ...this.whom].map(({ id }) => id),
    )
    this.busy = true
    const outcome = await this.#queue.submit({
      id: newId(),
      neighbourhood: this.#neighbourhoodId,
      sentence,
      events,
    })
    this.busy = false
    this.#next()
    if (outcome === 'sent') {
      const undo = { label: t.undo, run: () => void this.#undo(events) }
      this.#announcer.show(
        t.record.saved(sentence),
        this.#permissions.mayRecord('event-retracted') ? undo : undefined,
      )
    } else if (outcome === 'kept') this.#announcer.say(t.queue.waitingText)
    return true
  }

  #next() {
    const made = (this.#who ? [this.#who, ...this.whom] : this.whom).filter(({ isNew }) => isNew)
    // Once sent, somebody new is somebody known, also while the picture does not show them yet.
    this.#made = [...this.#made, ...made.map((party) => ({ ...party, isNew: false }))]
    this.#who = undefined
    this.#whom = []
    this.area = ''
    this.#recent = recentIds(this.#neighbourhoodId)
  }

  /** Takes back the meetings; who was registered stays, as they are there. */
  async #undo(events: readonly NewEvent[]) {
    const { t } = this.#language
    const meetings = events.filter(({ type }) => type !== 'resident-registered')
    const retractions = meetings.map(({ id }) => retractionOf(id, t.undo))
    this.#recorder.markOwn(retractions.map(({ id }) => id))
    const outcome = await this.#queue.submit({
      id: newId(),
      neighbourhood: this.#neighbourhoodId,
      sentence: t.undo,
      events: retractions,
    })
    if (outcome === 'sent') this.#announcer.show(t.record.undone)
  }

  #sentence(who: Party): string {
    const { t } = this.#language
    const names = (parties: readonly Party[]) =>
      namesInWords(
        parties.map((party) => nameOf(party, t)),
        t,
      )
    const place = this.places.find(({ id }) => id === this.place)
    const where = place ? nameOf(place, t) : ''
    const residents = this.whom.filter(({ kind }) => kind === 'resident')
    if (residents.length > 0) return t.events.met(names([who, ...this.whom]), where)
    return t.events.metPartner(nameOf(who, t), names(this.whom), where)
  }

  #start(id: string) {
    const party = this.#party(id)
    if (party?.kind === 'resident') this.#who = party
    else if (party && !this.isOwn) this.#whom = [party]
  }
  #make(name: string): Party {
    this.problem = ''
    return newParty(name)
  }
  #party(id: string): Party | undefined {
    const node = this.#graph.picture?.byId.get(id)
    return node ? asParty(node) : this.#made.find((party) => party.id === id)
  }
  #recently(nodes: readonly GraphNode[]): readonly (GraphNode | Party)[] {
    const there = new Map<string, GraphNode | Party>(nodes.map((node) => [node.id, node]))
    for (const party of this.#made) if (!there.has(party.id)) there.set(party.id, party)
    const recent = this.#recent.flatMap((id) => there.get(id) ?? [])
    return recent.slice(0, OFFERED + 1)
  }
  #without<T extends { readonly id: string }>(found: readonly T[]): readonly T[] {
    const taken = new Set([this.#who?.id, ...this.whom.map(({ id }) => id)])
    return found.filter(({ id }) => !taken.has(id))
  }
}

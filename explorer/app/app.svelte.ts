import { createContext } from 'svelte'
import { ApiProblem, Unreachable } from '../api/http.ts'
import type { GraphNode, WeefselEvent } from '../api/shapes.ts'
import { TourState } from '../features/tour/tour.svelte.ts'
import { CatalogueState } from '../model/catalogue.svelte.ts'
import { LocationState, type ScreenName } from '../model/location.svelte.ts'
import { ExplorerState } from '../model/neighbourhood.svelte.ts'
import { hasName } from '../model/picture.ts'
import { QueueState } from '../model/queue/queue.svelte.ts'
import { forgetRecent } from '../model/recentlyRecorded.ts'
import type { FormRequest, Recording } from '../model/recording.ts'
import { SessionState } from '../model/session.svelte.ts'
import { AnnouncerState } from '../platform/announcer.svelte.ts'
import { ThemeState } from '../platform/theme.svelte.ts'
import { eventSentence } from '../text/eventSentence.ts'
import { LanguageState } from '../text/language.svelte.ts'

/** Everything the views share, made once by App.svelte and handed down by context. */
export class AppState {
  readonly language = new LanguageState()
  readonly theme = new ThemeState()
  readonly address = new LocationState()
  readonly announcer = new AnnouncerState()
  readonly queue = new QueueState()
  readonly catalogue = new CatalogueState()
  readonly session = new SessionState()
  readonly explorer = new ExplorerState(
    this.address,
    (events, more) => this.#tellNews(events, more),
    (ids) => this.forget(ids),
  )
  readonly tour = new TourState(this)
  /** The dialog to record something, or to look at what was recorded: what it is open for. */
  #recording = $state.raw<Recording>()
  #own = new Set<string>()

  get t() {
    return this.language.messages
  }
  get place() {
    return this.address.place
  }
  /** A user who sees groups only, or nobody, has no picture, no people and nothing to record. */
  get seesPeople() {
    const lens = this.explorer.current?.lens
    return lens !== 'aggregate' && lens !== 'none'
  }
  /** Whether the user answers for access, keys and erasure, as far as is known yet. */
  get administers() {
    return this.explorer.current?.lens === 'none' || this.session.is('administrator')
  }
  /** Whether this type of event can be recorded here, in the role one has. */
  mayRecord = (type: string): boolean => {
    const types = this.explorer.current?.mayRecord
    return types === 'all' || types?.includes(type) === true
  }
  /** Whether there is a meeting to record: between residents, or with one's own organisation. */
  get mayMeet() {
    return this.mayRecord('resident-met-resident') || this.mayRecord('resident-met-partner')
  }
  /** Whether a meeting with this one is among those. */
  mayMeetWith(one: Pick<GraphNode, 'id' | 'kind' | 'label'>): boolean {
    if (this.mayRecord('resident-met-resident')) return one.kind === 'resident' || one.kind === 'partner'
    return this.mayMeet && one.kind === 'resident' && hasName(one)
  }
  /** Whether there is anything else to choose from than a meeting. */
  get recordsMore() {
    const types = this.explorer.current?.mayRecord
    return types === 'all' || (types?.length ?? 0) > 1
  }
  /** Whether the user works in the neighbourhood, and sees everything in it. */
  get worksHere() {
    return this.explorer.current?.lens === 'named'
  }
  /** The screen that is shown: who sees groups only is shown those, and who sees nobody what they answer for. */
  get view(): ScreenName {
    const { view } = this.place
    if (this.seesPeople || view === 'more' || view === 'admin') return view
    return this.explorer.current?.lens === 'none' ? 'admin' : 'reach'
  }
  /** Research has figures of its own; those of groups count everybody. */
  get seesGroups() {
    const lens = this.explorer.current?.lens
    return lens !== 'pseudonymous' && lens !== 'none'
  }
  /** A link may lead to a screen that is another role's. */
  get isOthers() {
    const { view } = this
    if (this.explorer.current === undefined) return false
    return view === 'reach' ? !this.seesGroups : (view === 'needs' || view === 'import') && !this.worksHere
  }
  get recording() {
    return this.#recording
  }
  record(withPeople: readonly string[] = []) {
    if (!this.mayMeet) return
    this.#recording = { what: 'meeting', people: withPeople }
  }
  /** Opens the list of all that can be recorded, about the selected person. */
  chooseEvent(about?: string) {
    this.#recording = { what: 'choose', about }
  }
  /** Opens the form of one type of event. */
  recordEvent(type: string, request: Partial<FormRequest> = {}) {
    this.#recording = { given: {}, ...request, what: 'event', type }
  }
  showEvent(event: WeefselEvent) {
    this.#recording = { what: 'shown', event }
  }
  stopRecording() {
    this.#recording = undefined
  }
  show(view: ScreenName) {
    this.address.go({ view })
  }
  select(id: string | undefined) {
    this.address.go({ selected: id }, id === undefined || this.place.selected ? 'replace' : 'push')
  }
  /** Drops everything that this device shows or keeps of residents who were erased. */
  forget(ids: readonly string[]) {
    const { current } = this.explorer
    const { selected } = this.place
    if (selected !== undefined && ids.includes(selected)) this.select(undefined)
    if (current) forgetRecent(current.id, ids)
    void this.queue.dropAbout(ids)
    if (this.seesPeople) void this.explorer.reload()
  }
  sentence(event: WeefselEvent) {
    return eventSentence(event, this.t, this.language.code)
  }
  /** Opens the page of one person, partner, place or initiative. */
  openPage(id: string) {
    this.address.go({ view: 'subject', selected: id })
  }
  /** Explains the error: the cause, that nothing was lost, and the next step. */
  explain(error: unknown): string {
    const { errors } = this.t
    if (error instanceof Unreachable) return errors.unreachable
    if (error instanceof ApiProblem) {
      if (error.status === 403) return errors['not-allowed']
      if (error.status === 404) return errors['not-found']
      if (error.code === 'unexpected-shape') return errors['unexpected-shape']
      return errors.other(error.message)
    }
    return errors.other(error instanceof Error ? error.message : String(error))
  }
  /** Events sent from here are already told by the dialog. */
  markOwn(ids: readonly string[]) {
    for (const id of ids) this.#own.add(id)
  }
  #tellNews(events: readonly WeefselEvent[], more: boolean) {
    const others = events.filter(({ id }) => !this.#own.has(id))
    if (others.length === 0) return
    const { live } = this.t
    if (more) this.announcer.show(live.many(others.length))
    else this.announcer.show(live.added(this.sentence(others.at(-1)!)))
  }
}

export const [useApp, provideApp] = createContext<AppState>()

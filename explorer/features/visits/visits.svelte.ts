import type { Visit, Visits } from '../../api/adviceShapes.ts'
import type { NewEvent } from '../../api/shapes.ts'
import { todayHere } from '../../model/days.ts'
import { useGraph } from '../../model/graph.svelte.ts'
import { keepMomentUpToDate } from '../../model/keepUpToDate.svelte.ts'
import { useLive } from '../../model/liveChanges.svelte.ts'
import { useNeighbourhood } from '../../model/neighbourhood.svelte.ts'
import { usePermissions } from '../../model/permissions.svelte.ts'
import { useQueue } from '../../model/queue/queue.svelte.ts'
import { useRecorder } from '../../model/recorder.svelte.ts'
import { retractionOf } from '../../model/retraction.ts'
import { useAnnouncer } from '../../platform/announcer.svelte.ts'
import { Resource } from '../../platform/resource.svelte.ts'
import { recall, remember } from '../../platform/storage.ts'
import { newId } from '../../platform/uuid.ts'
import { useLanguage } from '../../text/language.svelte.ts'
import { nameOf } from '../../text/names.ts'

const AT_FIRST = 4
const AT_MOST = 1_000

type Recorded = { readonly resident: string; readonly sentence: string; readonly event: NewEvent }

const visitEvent = (resident: string, partner: string): NewEvent => ({
  id: newId(),
  type: 'resident-met-partner',
  occurredAt: todayHere(),
  data: { resident, partner },
})

/** Suggested visits, the organisation on whose behalf they are made, and the visit that was recorded last. */
export class VisitsState {
  readonly #neighbourhood = useNeighbourhood()
  readonly #queue = useQueue()
  readonly #recorder = useRecorder()
  readonly #announcer = useAnnouncer()
  readonly #graph = useGraph()
  readonly #language = useLanguage()
  readonly #answer = new Resource<Visits>()
  /** Visited or put off here; nothing of it stays on the device. */
  #passed = $state.raw<ReadonlySet<string>>(new Set())
  #last = $state.raw<Recorded>()
  #chosen = $state<string>()
  #all = $state(false)

  constructor() {
    const live = useLive()
    const permissions = usePermissions()
    keepMomentUpToDate(
      () => live.ofMoment,
      (api, moment) =>
        permissions.worksHere
          ? this.#answer.follow((signal) => api.visits(moment, AT_MOST, signal))
          : undefined,
    )
  }

  readonly #open = $derived(this.#answer.value?.visits.filter(({ resident }) => !this.#passed.has(resident)))
  readonly shown = $derived(this.#all ? this.#open : this.#open?.slice(0, AT_FIRST))
  /** How many there are beside those that are shown. */
  readonly rest = $derived((this.#open?.length ?? 0) - (this.shown?.length ?? 0))
  get count() {
    return this.#answer.value?.count
  }
  get error() {
    return this.#answer.error
  }
  get last() {
    return this.#last
  }
  /** The organisations on whose behalf a visit can be made. */
  readonly organisations = $derived(
    this.#graph.picture?.others.filter(({ kind }) => kind === 'partner') ?? [],
  )
  /** The organisation that was chosen on this device, or the only one there is. */
  readonly organisation = $derived.by(() => {
    const asked = this.#chosen ?? recall(this.#key)
    const [first, ...others] = this.organisations
    return this.organisations.find(({ id }) => id === asked) ?? (others.length === 0 ? first : undefined)
  })
  choose(id: string) {
    this.#chosen = id
    remember(this.#key, id)
  }
  showAll() {
    this.#all = true
  }
  nameOf = (id: string): string => this.#answer.value?.names[id] ?? this.#language.t.unknownName

  later({ resident }: Visit) {
    this.#passed = new Set([...this.#passed, resident])
    this.#last = undefined
  }

  /** Records a visit of today at once; without an organisation the form asks for it. */
  async record({ resident }: Visit): Promise<void> {
    const { organisation } = this
    if (!organisation) return this.#recorder.recordMeeting([resident])
    const { t } = this.#language
    const sentence = t.visits.recorded(this.nameOf(resident), nameOf(organisation, t))
    const event = visitEvent(resident, organisation.id)
    this.#passed = new Set([...this.#passed, resident])
    this.#last = { resident, sentence, event }
    this.#announcer.say(sentence)
    if ((await this.#send(event, sentence)) === 'refused') this.#bringBack(resident)
  }

  async undo(): Promise<void> {
    const last = this.#last
    if (!last) return
    const { t } = this.#language
    const sentence = t.visits.undone(this.nameOf(last.resident))
    this.#bringBack(last.resident)
    this.#announcer.say(sentence)
    await this.#send(retractionOf(last.event.id, t.undo), sentence)
  }

  get #key() {
    return `weefsel.visiting.${this.#neighbourhood.current?.id ?? ''}`
  }
  #bringBack(resident: string) {
    this.#passed = new Set([...this.#passed].filter((one) => one !== resident))
    if (this.#last?.resident === resident) this.#last = undefined
  }
  #send(event: NewEvent, sentence: string) {
    this.#recorder.markOwn([event.id])
    const neighbourhood = this.#neighbourhood.current?.id ?? ''
    return this.#queue.submit({ id: newId(), neighbourhood, sentence, events: [event] })
  }
}

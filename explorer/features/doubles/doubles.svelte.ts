import type { DoubleView, LikelyDouble, LikelyDoubles } from '../../api/doublesShapes.ts'
import { ApiProblem } from '../../api/http.ts'
import type { NewEvent } from '../../api/shapes.ts'
import { todayHere } from '../../model/days.ts'
import { keepUpToDate } from '../../model/keepUpToDate.svelte.ts'
import { useLive } from '../../model/liveChanges.svelte.ts'
import { useNeighbourhood } from '../../model/neighbourhood.svelte.ts'
import { useQueue } from '../../model/queue/queue.svelte.ts'
import { useRecorder } from '../../model/recorder.svelte.ts'
import { retractionOf } from '../../model/retraction.ts'
import { useAnnouncer } from '../../platform/announcer.svelte.ts'
import { Resource } from '../../platform/resource.svelte.ts'
import { newId } from '../../platform/uuid.ts'
import { useLanguage } from '../../text/language.svelte.ts'
import { doublesTypes } from './doublesTypes.ts'

export const doubleChoices = ['same', 'apart', 'later'] as const
export type DoubleChoice = (typeof doubleChoices)[number]

type Decided = { readonly pair: LikelyDouble; readonly sentence: string; readonly event: NewEvent }

const keyOf = ({ residents: [one, other] }: LikelyDouble) => `${one.id} ${other.id}`

/** The event of an answer: the one that was registered first stays. */
const eventOf = ({ residents: [one, other] }: LikelyDouble, choice: 'same' | 'apart'): NewEvent => ({
  id: newId(),
  type: choice === 'same' ? 'residents-merged' : 'residents-told-apart',
  occurredAt: todayHere(),
  data: { residents: [one.id, other.id] },
})

/** Pairs that may be one person, one after the other, side by side, and the answer for each. */
export class DoublesState {
  readonly #neighbourhood = useNeighbourhood()
  readonly #queue = useQueue()
  readonly #recorder = useRecorder()
  readonly #announcer = useAnnouncer()
  readonly #language = useLanguage()
  readonly #answer = new Resource<LikelyDoubles>()
  readonly #view = new Resource<DoubleView>()
  /** Answered here, or put off; the server's list catches up. */
  #passed = $state.raw<ReadonlySet<string>>(new Set())
  #last = $state.raw<Decided>()

  constructor() {
    const live = useLive()
    keepUpToDate(
      () => live.ofTypes(doublesTypes),
      (api) => this.#answer.follow((signal) => api.doubles(signal)),
    )
    keepUpToDate(
      () => 0,
      (api) => {
        const pair = this.current
        if (!pair) return undefined
        const [one, other] = pair.residents
        this.#view.clear()
        return this.#view.follow((signal) => api.double(one.id, other.id, signal))
      },
    )
  }

  readonly #open = $derived(this.#answer.value?.doubles.filter((pair) => !this.#passed.has(keyOf(pair))))
  /** The pair that is asked about; undefined while they are looked for and when there are no more. */
  readonly current = $derived(this.#open?.[0])

  get isLoaded() {
    return this.#answer.value !== undefined
  }
  /** How many there are, those that were answered here aside. */
  get left() {
    return (
      (this.#answer.value?.count ?? 0) - (this.#answer.value?.doubles.length ?? 0) + (this.#open?.length ?? 0)
    )
  }
  get passed() {
    return this.#passed.size
  }
  get view() {
    return this.#view.value
  }
  get error() {
    return this.#answer.error ?? (this.isGone ? undefined : this.#view.error)
  }
  /** Somebody merged or erased them meanwhile. */
  get isGone() {
    return this.#view.error instanceof ApiProblem && this.#view.error.status === 404
  }
  get last() {
    return this.#last
  }

  /** Shows the next pair at once and records the answer; when the server refuses it, the pair is back. */
  async answer(choice: DoubleChoice): Promise<void> {
    const pair = this.current
    if (!pair) return
    const key = keyOf(pair)
    this.#passed = new Set([...this.#passed, key])
    this.#last = undefined
    if (choice === 'later') return
    const words = this.#language.t.doubles.decided
    const [one, other] = pair.residents
    const sentence = choice === 'same' ? words.same(one.label) : words.apart(one.label, other.label)
    const event = eventOf(pair, choice)
    this.#last = { pair, sentence, event }
    this.#announcer.say(sentence)
    if ((await this.#send(event, sentence)) === 'refused') this.#bringBack(pair)
  }

  async undo(): Promise<void> {
    const last = this.#last
    if (!last) return
    const { t } = this.#language
    const [one, other] = last.pair.residents
    const sentence = t.doubles.undone(one.label, other.label)
    this.#bringBack(last.pair)
    this.#announcer.say(sentence)
    await this.#send(retractionOf(last.event.id, t.undo), sentence)
  }

  #bringBack(pair: LikelyDouble) {
    const key = keyOf(pair)
    this.#passed = new Set([...this.#passed].filter((one) => one !== key))
    if (this.#last?.pair === pair) this.#last = undefined
    const { value } = this.#answer
    if (!value || value.doubles.some((one) => keyOf(one) === key)) return
    // The server may have looked again meanwhile, without this pair.
    this.#answer.replace({ count: value.count + 1, doubles: [pair, ...value.doubles] })
  }

  #send(event: NewEvent, sentence: string) {
    this.#recorder.markOwn([event.id])
    const neighbourhood = this.#neighbourhood.current?.id ?? ''
    return this.#queue.submit({ id: newId(), neighbourhood, sentence, events: [event] })
  }
}

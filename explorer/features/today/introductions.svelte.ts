import type { Introduction, Introductions } from '../../api/adviceShapes.ts'
import type { NewEvent } from '../../api/shapes.ts'
import { todayHere } from '../../model/days.ts'
import { useGraph } from '../../model/graph.svelte.ts'
import { keepMomentUpToDate } from '../../model/keepUpToDate.svelte.ts'
import { useLive } from '../../model/liveChanges.svelte.ts'
import { useNeighbourhood } from '../../model/neighbourhood.svelte.ts'
import { useQueue } from '../../model/queue/queue.svelte.ts'
import { useRecorder } from '../../model/recorder.svelte.ts'
import { retractionOf } from '../../model/retraction.ts'
import { useAnnouncer } from '../../platform/announcer.svelte.ts'
import { Resource } from '../../platform/resource.svelte.ts'
import { newId } from '../../platform/uuid.ts'
import { useLanguage } from '../../text/language.svelte.ts'
import { nameOf, namesInWords } from '../../text/names.ts'
import { type IntroductionChoice, introductionEvent } from './introductionEvent.ts'

/** The largest number that the server gives. */
const MOST = 10

/** The last choice, which can still be undone. */
type Decided = {
  readonly introduction: Introduction
  readonly at: number
  readonly choice: IntroductionChoice
  readonly event: NewEvent
}

export const keyOf = ({ residents }: Introduction) => residents.toSorted().join(' ')

/** Pairs to bring together, the outcomes of earlier ones, and the choice for each. */
export class IntroductionsState {
  readonly #neighbourhood = useNeighbourhood()
  readonly #queue = useQueue()
  readonly #recorder = useRecorder()
  readonly #announcer = useAnnouncer()
  readonly #graph = useGraph()
  readonly #language = useLanguage()
  readonly #answer = new Resource<Introductions>()
  #decidedKeys = $state.raw<ReadonlySet<string>>(new Set())
  #last = $state.raw<Decided>()

  constructor() {
    const live = useLive()
    keepMomentUpToDate(
      () => live.ofMoment,
      (api, moment) => this.#answer.follow((signal) => api.introductions(moment, MOST, signal)),
    )
  }

  /** Those nothing was decided about yet; undefined while they are looked for. */
  readonly open = $derived(
    this.#answer.value?.introductions.filter((one) => !this.#decidedKeys.has(keyOf(one))),
  )
  get outcomes() {
    return this.#answer.value?.outcomes
  }
  get error() {
    return this.#answer.error
  }
  get last() {
    return this.#last
  }

  pairOf({ residents }: Introduction): string {
    const { t } = this.#language
    return namesInWords(
      residents.map((id) => nameOf(this.#graph.picture?.byId.get(id), t)),
      t,
    )
  }

  /** Takes the card away at once and records the choice; when the server refuses it, the card is back. */
  async decide(introduction: Introduction, choice: IntroductionChoice): Promise<void> {
    const { t } = this.#language
    const key = keyOf(introduction)
    const event = introductionEvent(introduction, choice, todayHere())
    const at = this.#answer.value?.introductions.indexOf(introduction) ?? 0
    const said = t.advice.introductions.decided[choice](this.pairOf(introduction))
    this.#decidedKeys = new Set([...this.#decidedKeys, key])
    this.#last = { introduction, at, choice, event }
    this.#announcer.say(said)
    if ((await this.#send(event, said)) === 'refused') this.#bringBack(introduction, at)
  }

  async undo(): Promise<void> {
    const last = this.#last
    if (!last) return
    const { t } = this.#language
    const said = t.advice.introductions.undone(this.pairOf(last.introduction))
    this.#bringBack(last.introduction, last.at)
    this.#announcer.say(said)
    await this.#send(retractionOf(last.event.id, t.undo), said)
  }

  #bringBack(introduction: Introduction, at: number) {
    const key = keyOf(introduction)
    this.#decidedKeys = new Set([...this.#decidedKeys].filter((one) => one !== key))
    if (this.#last?.introduction === introduction) this.#last = undefined
    const { value } = this.#answer
    if (!value) return
    // The server may have looked again meanwhile, without this pair. Nobody is in two cards.
    const others = value.introductions.filter(
      ({ residents }) => !residents.some((id) => introduction.residents.includes(id)),
    )
    this.#answer.replace({ ...value, introductions: others.toSpliced(at, 0, introduction) })
  }

  #send(event: NewEvent, sentence: string) {
    this.#recorder.markOwn([event.id])
    const neighbourhood = this.#neighbourhood.current?.id ?? ''
    return this.#queue.submit({ id: newId(), neighbourhood, sentence, events: [event] })
  }
}

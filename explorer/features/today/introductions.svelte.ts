import type { Introduction, Outcomes } from '../../api/adviceShapes.ts'
import { isAbort } from '../../api/http.ts'
import type { NewEvent } from '../../api/shapes.ts'
import type { Api, Moment } from '../../api/weefsel.ts'
import type { AppState } from '../../app/app.svelte.ts'
import { todayHere } from '../../model/days.ts'
import { nameOf, namesInWords } from '../../model/picture.ts'
import { retractionOf } from '../../model/retraction.ts'
import { newId } from '../../platform/newId.ts'
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
  readonly #app: AppState
  #found = $state.raw<readonly Introduction[]>()
  #outcomes = $state.raw<Outcomes>()
  #decidedKeys = $state.raw<ReadonlySet<string>>(new Set())
  #last = $state.raw<Decided>()

  constructor(app: AppState) {
    this.#app = app
  }

  /** Those nothing was decided about yet; undefined while they are looked for. */
  readonly open = $derived(this.#found?.filter((one) => !this.#decidedKeys.has(keyOf(one))))
  get outcomes() {
    return this.#outcomes
  }
  get last() {
    return this.#last
  }

  /** @returns drops the question. */
  load(api: Api, moment: Moment, onError: (error: unknown) => void): () => void {
    const question = new AbortController()
    api.introductions(moment, MOST, question.signal).then(
      ({ introductions, outcomes }) => {
        this.#found = introductions
        this.#outcomes = outcomes
      },
      (error: unknown) => {
        if (!isAbort(error)) onError(error)
      },
    )
    return () => question.abort()
  }

  pairOf({ residents }: Introduction): string {
    const { explorer, t } = this.#app
    return namesInWords(
      residents.map((id) => nameOf(explorer.picture?.byId.get(id), t)),
      t,
    )
  }

  /** Takes the card away at once and records the choice; when the server refuses it, the card is back. */
  async decide(introduction: Introduction, choice: IntroductionChoice): Promise<void> {
    const { announcer, t } = this.#app
    const key = keyOf(introduction)
    const event = introductionEvent(introduction, choice, todayHere())
    const at = this.#found?.indexOf(introduction) ?? 0
    const said = t.advice.introductions.decided[choice](this.pairOf(introduction))
    this.#decidedKeys = new Set([...this.#decidedKeys, key])
    this.#last = { introduction, at, choice, event }
    announcer.say(said)
    if ((await this.#send(event, said)) === 'refused') this.#bringBack(introduction, at)
  }

  async undo(): Promise<void> {
    const last = this.#last
    if (!last) return
    const { announcer, t } = this.#app
    const said = t.advice.introductions.undone(this.pairOf(last.introduction))
    this.#bringBack(last.introduction, last.at)
    announcer.say(said)
    await this.#send(retractionOf(last.event.id, t.undo), said)
  }

  #bringBack(introduction: Introduction, at: number) {
    const key = keyOf(introduction)
    this.#decidedKeys = new Set([...this.#decidedKeys].filter((one) => one !== key))
    if (this.#last?.introduction === introduction) this.#last = undefined
    // The server may have looked again meanwhile, without this pair. Nobody is in two cards.
    const others = (this.#found ?? []).filter(
      ({ residents }) => !residents.some((id) => introduction.residents.includes(id)),
    )
    this.#found = others.toSpliced(at, 0, introduction)
  }

  #send(event: NewEvent, sentence: string) {
    this.#app.markOwn([event.id])
    const neighbourhood = this.#app.explorer.current?.id ?? ''
    return this.#app.queue.submit({ id: newId(), neighbourhood, sentence, events: [event] })
  }
}

import type { Definition } from '../../../api/catalogueShapes.ts'
import type { NewEvent } from '../../../api/shapes.ts'
import { todayHere } from '../../../model/days.ts'
import { contentOf, type EventContent } from '../../../model/eventContent.ts'
import { useGraph } from '../../../model/graph.svelte.ts'
import { useNeighbourhood } from '../../../model/neighbourhood.svelte.ts'
import { useQueue } from '../../../model/queue/queue.svelte.ts'
import type { Submission, SubmissionRefusal } from '../../../model/queue/submission.ts'
import { rememberRecent, rememberType } from '../../../model/recentlyRecorded.ts'
import { useRecorder } from '../../../model/recorder.svelte.ts'
import type { FormRequest } from '../../../model/recording.ts'
import { retractionOf } from '../../../model/retraction.ts'
import { useAnnouncer } from '../../../platform/announcer.svelte.ts'
import { newId } from '../../../platform/uuid.ts'
import { useLanguage } from '../../../text/language.svelte.ts'
import { namesInWords } from '../../../text/names.ts'
import { type FieldProblems, problemsFrom, problemsIn } from './formChecks.ts'
import { type FormField, formFields } from './formFields.ts'
import { dataOf, type FormValue, type FormValues, idsIn, isEmpty, valuesOf } from './formValues.ts'
import { type FormMoment, formMomentOf, occurredAtOf } from './moment.ts'
import type { References } from './references.svelte.ts'

type Source = NonNullable<NewEvent['source']>
export const sources = ['observed', 'self', 'partner', 'import'] as const satisfies readonly Source[]

/** One event on its way to the log: typed in, put right, or tried again. */
export class EventForm {
  readonly #announcer = useAnnouncer()
  readonly #graph = useGraph()
  readonly #language = useLanguage()
  readonly #neighbourhood = useNeighbourhood()
  readonly #queue = useQueue()
  readonly #recorder = useRecorder()
  readonly #references: References
  readonly definition: Definition
  readonly request: FormRequest
  readonly fields: readonly FormField[]
  #values = $state.raw<FormValues>({})
  /** Made before sending, so that sending twice is recording once. */
  readonly #ids = new Map<string, string>()
  moment = $state.raw<FormMoment>({ precision: 'day', text: todayHere() })
  source = $state<Source>('observed')
  /** Why something is put right. */
  reason = $state('')
  problems = $state.raw<FieldProblems>({})
  busy = $state(false)

  constructor(references: References, definition: Definition, request: FormRequest) {
    this.#references = references
    this.definition = definition
    this.request = request
    this.fields = formFields(definition)
    this.#start()
  }

  get values() {
    return this.#values
  }
  get isCorrection() {
    return this.request.corrects !== undefined
  }
  /** Problems that stand at no field that is shown. */
  readonly loose = $derived.by(() => {
    const shown = new Set(['occurredAt', 'reason', ...this.fields.map(({ name }) => name)])
    return Object.entries(this.problems).flatMap(([name, problem]) => (shown.has(name) ? [] : [problem]))
  })

  set(name: string, value: FormValue) {
    this.#values = { ...this.#values, [name]: value }
    if (this.problems[name]) {
      const { [name]: _, ...rest } = this.problems
      this.problems = rest
    }
  }

  /** @returns whether it was sent or kept; otherwise `problems` says what is wrong. */
  async save(): Promise<boolean> {
    if (this.busy) return false
    const data = this.#data()
    const occurredAt = occurredAtOf(this.moment)
    this.problems = this.#check(data, occurredAt)
    if (!occurredAt || Object.keys(this.problems).length > 0) return false
    this.busy = true
    try {
      return await this.#send(this.#eventsOf(data, occurredAt))
    } finally {
      this.busy = false
    }
  }

  #start() {
    const { corrects, given, instead, about } = this.request
    if (corrects) {
      const { data, occurredAt, source } = contentOf(corrects)
      this.#values = valuesOf(this.fields, data)
      this.moment = formMomentOf(occurredAt)
      this.source = sources.find((known) => known === source) ?? 'observed'
      return
    }
    const before = instead?.events.at(-1)
    this.#values = valuesOf(this.fields, before?.data ?? { ...this.#aboutData(about), ...given })
    if (before) this.moment = formMomentOf(before.occurredAt)
    if (before?.source) this.source = before.source
  }

  /** Fills the first fitting field with the subject that the form is opened for. */
  #aboutData(about: string | undefined): EventContent {
    const kind = about && this.#graph.picture?.byId.get(about)?.kind
    const field = this.fields.find(
      ({ control }) =>
        (control.kind === 'reference' && control.to === kind && !control.begins) ||
        (control.kind === 'references' && control.to === kind),
    )
    if (!field || !about) return {}
    return { [field.name]: field.control.kind === 'references' ? [about] : about }
  }

  #data(): EventContent {
    const begun = this.fields.flatMap(({ name, control }) => {
      if (control.kind !== 'reference' || !control.begins || !isEmpty(this.#values[name])) return []
      const id = this.#ids.get(name) ?? newId()
      this.#ids.set(name, id)
      return [[name, id]]
    })
    return dataOf(this.fields, { ...this.#values, ...Object.fromEntries(begun) })
  }

  #check(data: EventContent, occurredAt: string | undefined): FieldProblems {
    const { t } = this.#language
    const { wrong } = t.event
    const { corrects } = this.request
    const asked = this.fields.filter(({ control }) => control.kind !== 'reference' || !control.begins)
    const problems: Record<string, string> = { ...problemsIn(asked, this.#values, t) }
    if (!occurredAt) problems.occurredAt = wrong.when
    if (!corrects) return problems
    if (this.reason.trim() === '') problems.reason = wrong.reason
    const before = contentOf(corrects)
    const same = { data: before.data, occurredAt: before.occurredAt, source: before.source ?? 'observed' }
    if (sameJson(same, { data, occurredAt, source: this.source })) problems[''] = wrong.unchanged
    return problems
  }

  #eventsOf(data: EventContent, occurredAt: string): readonly NewEvent[] {
    const { type, corrects } = { type: this.definition.type, corrects: this.request.corrects }
    const said = { type, occurredAt, source: this.source, data }
    if (corrects) {
      const correction = { event: corrects.id, reason: this.reason.trim(), replacement: said }
      return [{ id: newId(), type: 'event-corrected', occurredAt: todayHere(), data: correction }]
    }
    const ids = Object.values(data).flat()
    const named = ids.filter((id) => typeof id === 'string')
    // Events that went with it when it was refused go with it again.
    const companions = this.request.instead?.events.slice(0, -1) ?? []
    return [
      ...companions,
      ...this.#references.registrations(named, occurredAt.slice(0, 10)),
      { id: newId(), ...said },
    ]
  }

  async #send(events: readonly NewEvent[]): Promise<boolean> {
    const { t } = this.#language
    const queue = this.#queue
    const announcer = this.#announcer
    const neighbourhood = this.#neighbourhood.current?.id ?? ''
    const submission: Submission = {
      id: newId(),
      neighbourhood,
      sentence: this.#sentence(),
      events: [...events],
    }
    this.#recorder.markOwn(events.map(({ id }) => id))
    const outcome = await queue.submit(submission)
    if (outcome === 'refused') {
      const refusal = queue.refusalOf(submission.id)
      await queue.drop(submission.id)
      if (refusal) this.problems = this.#refused(refusal)
      return false
    }
    if (this.request.instead) await queue.drop(this.request.instead.id)
    rememberRecent(neighbourhood, this.#people())
    rememberType(this.definition.type)
    const undo = events.filter(({ type }) => type !== 'resident-registered').toReversed()
    if (outcome === 'kept') announcer.show(t.queue.waitingText)
    else if (this.isCorrection) announcer.show(t.event.correct.saved)
    else
      announcer.show(t.event.form.saved(submission.sentence), {
        label: t.undo,
        run: () => void this.#undo(undo),
      })
    return true
  }

  #refused({ code, title, message, faults = [] }: SubmissionRefusal): FieldProblems {
    const { wrong } = this.#language.t.event
    if (code === 'already-retracted') return { '': wrong.meanwhile }
    if (code === 'still-needed') return { '': wrong.needed }
    const isRule = code !== 'invalid-event'
    const problems = problemsFrom(faults, () => (isRule ? `${title ?? message}.` : wrong.field))
    return faults.length > 0 ? problems : { '': `${title ?? message}.` }
  }

  async #undo(events: readonly NewEvent[]) {
    const { t } = this.#language
    const retractions = events.map(({ id }) => retractionOf(id, t.undo))
    this.#recorder.markOwn(retractions.map(({ id }) => id))
    const neighbourhood = this.#neighbourhood.current?.id ?? ''
    const submission = { id: newId(), neighbourhood, sentence: t.undo, events: retractions }
    const outcome = await this.#queue.submit(submission)
    if (outcome === 'sent') this.#announcer.show(t.record.undone)
  }

  /** Ids of everybody in the form. */
  #people(): readonly string[] {
    return this.fields.flatMap(({ name, control }) => {
      if (control.kind !== 'reference' && control.kind !== 'references') return []
      return idsIn(this.#values[name])
    })
  }

  #sentence(): string {
    const { t, code } = this.#language
    const names = this.#people().map((id) => this.#references.nameOf(id))
    const name = this.#values.name
    const called = names.length === 0 && typeof name === 'string' && name ? [name] : names
    return t.events.other(this.definition.label[code], namesInWords(called, t))
  }
}

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, one]) => [key, sorted(one)]),
      )
    : value
const sameJson = (one: unknown, other: unknown) =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

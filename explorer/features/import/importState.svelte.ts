import { ApiProblem } from '../../api/http.ts'
import { type ColumnChoice, createImportApi, type ShapeChoice } from '../../api/importing.ts'
import type { Imported, ImportKind, ImportReport, Preview } from '../../api/importShapes.ts'
import { useNeighbourhood } from '../../model/neighbourhood.svelte.ts'
import { useAnnouncer } from '../../platform/announcer.svelte.ts'
import { createLatest } from '../../platform/latest.ts'
import { Resource } from '../../platform/resource.svelte.ts'
import { useLanguage } from '../../text/language.svelte.ts'

/** A file on its way in: chosen, looked at, tried dry, loaded; and what was loaded before. */
export class ImportState {
  readonly #neighbourhood = useNeighbourhood()
  #file = $state.raw<File>()
  #kind = $state.raw<ImportKind>()
  #choice = $state.raw<ColumnChoice>([])
  #layout = $state.raw<ShapeChoice>({})
  #preview = $state.raw<Preview>()
  /** The result of a dry run; it holds for this file, kind and columns only. */
  #tried = $state.raw<ImportReport>()
  #loaded = $state.raw<{ readonly id: string; readonly report: ImportReport }>()
  #error = $state.raw<unknown>()
  #busy = $state.raw<'looking' | 'checking' | 'loading'>()
  #share = $state(0)
  #at = $state('')
  readonly #announcer = useAnnouncer()
  readonly #language = useLanguage()
  readonly #latest = createLatest()
  readonly #earlier = new Resource<readonly Imported[]>({
    question: (signal) => this.#api.list(signal),
    onError: (error) => {
      this.#error = error
    },
  })

  get file() {
    return this.#file
  }
  get preview() {
    return this.#preview
  }
  get tried() {
    return this.#tried
  }
  get loaded() {
    return this.#loaded
  }
  get earlier() {
    return this.#earlier.value
  }
  get error() {
    return this.#error
  }
  get busy() {
    return this.#busy
  }
  /** How much of the work is done, from 0 to 1. */
  get share() {
    return this.#share
  }
  get at() {
    return this.#at
  }
  set at(day: string) {
    this.#at = day
    this.#tried = undefined
  }
  /** Required fields that no column holds yet. */
  readonly missing = $derived(
    this.#preview?.fields.filter(({ required, column }) => required && column === null) ?? [],
  )

  /** Takes a file, and looks at what it holds. */
  async take(file: File): Promise<void> {
    this.#file = file
    this.#kind = undefined
    this.#choice = []
    this.#layout = {}
    this.#preview = undefined
    this.#loaded = undefined
    await this.#look()
  }
  async asKind(kind: ImportKind): Promise<void> {
    this.#kind = kind
    this.#choice = []
    await this.#look()
  }
  /** Reads another sheet, or the header from another line; its columns are others. */
  async read(layout: ShapeChoice): Promise<void> {
    this.#layout = { ...this.#layout, ...layout }
    this.#choice = []
    await this.#look()
  }
  /** Says what a column means; the empty field leaves it aside. A field is in one column only. */
  async choose(column: string, field: string): Promise<void> {
    const others = this.#choice.filter(([name, held]) => name !== column && (held !== field || field === ''))
    const before = this.#preview?.fields.find((one) => one.field === field && field !== '')?.column
    const was = before == null ? undefined : this.#preview?.columns[before]
    const freed: ColumnChoice = was !== undefined && was !== column ? [[was, '']] : []
    this.#choice = [...others.filter(([name]) => name !== was), ...freed, [column, field]]
    await this.#look()
  }
  forget() {
    this.stop()
    this.#file = undefined
    this.#preview = undefined
    this.#tried = undefined
    this.#loaded = undefined
    this.#error = undefined
  }
  stop() {
    this.#latest.drop()
    this.#busy = undefined
  }

  check = () =>
    this.#work('checking', async (file, signal) => {
      this.#tried = (await this.#run(file, { dryRun: true, keepGood: false }, signal)).report
    })

  load = (keepGood: boolean) =>
    this.#work('loading', async (file, signal) => {
      this.#loaded = await this.#run(file, { dryRun: false, keepGood }, signal)
      // Somebody may have recorded meanwhile what makes a row wrong: then nothing was loaded.
      if (this.#loaded.report.rejected > 0 && !keepGood) {
        this.#tried = this.#loaded.report
        this.#loaded = undefined
      }
      await this.list()
    })

  async list(): Promise<void> {
    await this.#earlier.load()
  }

  /** Takes a whole import back. @returns whether that could be done. */
  async undo(id: string): Promise<boolean> {
    const { t } = this.#language
    this.#error = undefined
    try {
      const { retracted } = await this.#api.undo(id, t.importing.undoReason)
      this.#announcer.show(t.importing.undone(retracted))
      if (this.#loaded?.id === id) this.forget()
      await this.list()
      return true
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'still-needed')
        this.#announcer.show(t.importing.undoRefused)
      else this.#error = error
      return false
    }
  }

  get #api() {
    return createImportApi(this.#neighbourhood.current?.id ?? '')
  }
  #run(file: File, how: { dryRun: boolean; keepGood: boolean }, signal: AbortSignal) {
    const as = this.#preview?.as ?? 'residents'
    const ask = { as, map: this.#choice, layout: this.#layout, at: this.#at || undefined, ...how }
    return this.#api.run(file, ask, (share) => (this.#share = share), signal)
  }
  #look = () =>
    this.#work('looking', async (file, signal) => {
      this.#tried = undefined
      this.#preview = await this.#api.preview(file, this.#kind, this.#choice, this.#layout, signal)
    })

  async #work(
    what: 'looking' | 'checking' | 'loading',
    act: (file: File, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const file = this.#file
    if (!file) return
    this.#busy = what
    this.#share = 0
    this.#error = undefined
    const outcome = await this.#latest.run((signal) => act(file, signal))
    if (outcome.is === 'dropped') return
    if (outcome.is === 'failed') this.#error = outcome.error
    this.#busy = undefined
  }
}

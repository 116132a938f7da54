import { ApiProblem } from '../../api/http.ts'
import type { Role } from '../../api/session.ts'
import { addDays, todayHere } from '../../model/days.ts'
import { useGraph } from '../../model/graph.svelte.ts'
import { useNeighbourhood } from '../../model/neighbourhood.svelte.ts'
import { isUuid } from '../../platform/uuid.ts'
import { useLanguage } from '../../text/language.svelte.ts'
import { admin, type NewToken } from './adminApi.ts'
import { adminWords } from './adminWords.ts'

const YEAR = 365
const LONGEST = 10 * YEAR
const PROJECT = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

const seeingNobody = ['coalition', 'administrator', 'monitor'] as const satisfies readonly Role[]
const seeingPeople = ['kwartiermaker', 'partner', 'researcher'] as const satisfies readonly Role[]

/** The form of a new access token; the token itself is held here until its maker has kept it. */
export class NewTokenForm {
  readonly #graph = useGraph()
  readonly #language = useLanguage()
  readonly #neighbourhood = useNeighbourhood()
  role = $state<Role>('coalition')
  neighbourhood = $state(this.#neighbourhood.current?.id ?? '')
  partner = $state('')
  project = $state('')
  dates = $state<'day' | 'week'>('day')
  until = $state(addDays(todayHere(), YEAR))
  label = $state('')
  #wrong = $state('')
  #error = $state.raw<unknown>()
  #busy = $state(false)
  #made = $state('')

  get wrong() {
    return this.#wrong
  }
  get error() {
    return this.#error
  }
  get busy() {
    return this.#busy
  }
  /** The token that was made, this once. */
  get made() {
    return this.#made
  }
  readonly earliest = todayHere()
  readonly latest = addDays(todayHere(), LONGEST)
  readonly hasPlace = $derived(this.role !== 'administrator' && this.role !== 'monitor')
  /** Nobody gives away more than they see themselves: who sees people in this neighbourhood may let others see them. */
  readonly seesPeople = $derived.by(() =>
    this.#neighbourhood.all.some(({ id, lens }) => id === this.neighbourhood && lens === 'named'),
  )
  readonly roles: readonly Role[] = $derived(
    this.seesPeople ? [...seeingPeople, ...seeingNobody] : seeingNobody,
  )
  /** The partners of this neighbourhood, where they are known here. */
  readonly partners = $derived.by(() => {
    return this.#neighbourhood.current?.id === this.neighbourhood
      ? (this.#graph.picture?.others.filter(({ kind }) => kind === 'partner') ?? [])
      : []
  })

  choose(id: string) {
    this.neighbourhood = id
    this.partner = ''
    if (!this.roles.includes(this.role)) this.role = 'coalition'
  }
  /** The token has been kept: drop it. */
  forget() {
    this.#made = ''
    this.label = ''
  }

  /** @returns whether it was made. */
  async make(): Promise<boolean> {
    const { wrong } = adminWords(this.#language.code).tokens
    this.#error = undefined
    this.#wrong = this.#problem(wrong)
    if (this.#wrong || this.#busy) return false
    this.#busy = true
    try {
      const { token } = await admin.makeToken({
        grant: this.#grant(),
        until: this.until,
        label: this.label.trim(),
        ...(this.role === 'researcher' && { dates: this.dates }),
      })
      this.#made = token
      return true
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 403) this.#wrong = wrong.role
      else this.#error = error
      return false
    } finally {
      this.#busy = false
    }
  }

  #problem(wrong: ReturnType<typeof adminWords>['tokens']['wrong']): string {
    if (this.hasPlace && !this.neighbourhood) return wrong.neighbourhood
    if (this.role === 'partner' && !isUuid(this.partner.trim())) return wrong.partner
    if (this.role === 'researcher' && !PROJECT.test(this.project.trim())) return wrong.project
    return this.until < this.earliest || this.until > this.latest ? wrong.until : ''
  }
  #grant(): NewToken['grant'] {
    const { role, neighbourhood } = this
    switch (role) {
      case 'partner':
        return { role, neighbourhood, partner: this.partner.trim() }
      case 'researcher':
        return { role, neighbourhood, project: this.project.trim() }
      case 'kwartiermaker':
      case 'coalition':
        return { role, neighbourhood }
      default:
        return { role }
    }
  }
}

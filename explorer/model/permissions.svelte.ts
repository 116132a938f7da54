import { createContext } from 'svelte'
import type { GraphNode } from '../api/shapes.ts'
import type { NeighbourhoodState } from './neighbourhood.svelte.ts'
import { hasName } from './picture.ts'
import type { SessionState } from './session.svelte.ts'

/** Permissions of this user in the neighbourhood. The server decides; this hides what it would refuse. */
export class PermissionState {
  readonly #neighbourhood: NeighbourhoodState
  readonly #session: SessionState

  constructor(neighbourhood: NeighbourhoodState, session: SessionState) {
    this.#neighbourhood = neighbourhood
    this.#session = session
  }

  readonly #lens = $derived.by(() => this.#neighbourhood.current?.lens)
  readonly #types = $derived.by(() => this.#neighbourhood.current?.mayRecord)

  /** Users who see groups only, or nobody, have no picture, no people and nothing to record. */
  get seesPeople() {
    return this.#lens !== 'aggregate' && this.#lens !== 'none'
  }
  get seesNobody() {
    return this.#lens === 'none'
  }
  /** Research has figures of its own; those of groups count everybody. */
  get seesGroups() {
    return this.#lens !== 'pseudonymous' && this.#lens !== 'none'
  }
  /** Users who work in the neighbourhood see everything in it. */
  get worksHere() {
    return this.#lens === 'named'
  }
  /** Users who see no free text have no annotations to ask for. */
  get readsText() {
    return this.#lens === 'named' || this.#lens === 'acquainted'
  }
  /** Users who administer access, keys and erasure, as far as is known yet. */
  get administers() {
    return this.seesNobody || this.#session.is('administrator')
  }
  /** Whether this type of event can be recorded here, in the role one has. */
  mayRecord = (type: string): boolean => this.#types === 'all' || this.#types?.includes(type) === true
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
    return this.#types === 'all' || (this.#types?.length ?? 0) > 1
  }
}

export const [usePermissions, providePermissions] = createContext<PermissionState>()

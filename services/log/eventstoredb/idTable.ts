const EMPTY = -1
const WORDS = 4
const SMALLEST = 1_024
/** A table doubles when more than this share of its slots is used. */
const FULL = 0.7

/**
 * A hash table from event id (a UUID) to event number, in 20 bytes a slot: a million events take about 40 MB.
 */
export class IdTable {
  #keys = new Uint32Array(SMALLEST * WORDS)
  #values = new Int32Array(SMALLEST).fill(EMPTY)
  #size = 0
  readonly #key = new Uint32Array(WORDS)

  get size(): number {
    return this.#size
  }

  get(id: string): number | undefined {
    readUuid(id, this.#key)
    const value = this.#values[this.#slotOf(this.#key)]!
    return value === EMPTY ? undefined : value
  }

  set(id: string, value: number): void {
    readUuid(id, this.#key)
    this.#put(this.#key, value)
  }

  /** Adds the content of another table. */
  takeOver(other: IdTable): void {
    for (let slot = 0; slot < other.#values.length; slot++) {
      const value = other.#values[slot]!
      if (value !== EMPTY) this.#put(other.#keys.subarray(slot * WORDS, (slot + 1) * WORDS), value)
    }
  }

  #put(key: Uint32Array, value: number): void {
    if (this.#size + 1 > this.#values.length * FULL) this.#grow()
    const slot = this.#slotOf(key)
    if (this.#values[slot] === EMPTY) this.#size += 1
    this.#keys.set(key, slot * WORDS)
    this.#values[slot] = value
  }

  /** The slot of a key, or the empty slot where it belongs. */
  #slotOf(key: Uint32Array): number {
    const mask = this.#values.length - 1
    // Ids need not be random: mix all of their bits.
    let slot = Math.imul(key[0]! ^ Math.imul(key[1]!, 0x85ebca6b), 0x9e3779b1)
    slot = Math.imul(slot ^ (slot >>> 15) ^ key[2]!, 0xc2b2ae35) ^ Math.imul(key[3]!, 0x27d4eb2f)
    slot = (slot ^ (slot >>> 13)) & mask
    for (; this.#values[slot] !== EMPTY; slot = (slot + 1) & mask) {
      const at = slot * WORDS
      const keys = this.#keys
      if (
        keys[at] === key[0] &&
        keys[at + 1] === key[1] &&
        keys[at + 2] === key[2] &&
        keys[at + 3] === key[3]
      )
        break
    }
    return slot
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values]
    this.#keys = new Uint32Array(keys.length * 2)
    this.#values = new Int32Array(values.length * 2).fill(EMPTY)
    this.#size = 0
    for (let slot = 0; slot < values.length; slot++) {
      if (values[slot] !== EMPTY) this.#put(keys.subarray(slot * WORDS, (slot + 1) * WORDS), values[slot]!)
    }
  }
}

/** Reads a UUID, in upper or lower case, into four words. */
function readUuid(id: string, into: Uint32Array): void {
  into[0] = Number.parseInt(id.slice(0, 8), 16)
  into[1] = Number.parseInt(id.slice(9, 13) + id.slice(14, 18), 16)
  into[2] = Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16)
  into[3] = Number.parseInt(id.slice(28, 36), 16)
}

import { type Acquaintance, lastDayOf } from './acquaintance.ts'
import type { Chronicle } from './chronicle.ts'
import type { Resident } from './people.ts'
import type { DemoRandom } from './random.ts'
import { turns } from './turns.ts'

/**
 * Some acquaintances began with somebody who brought them together; some suggestions came to nothing.
 * Children are never introduced.
 */
export function tellIntroductions(
  ties: readonly Acquaintance[],
  through: readonly Resident[],
  people: readonly Resident[],
  objectors: ReadonlySet<string>,
  chronicle: Chronicle,
  random: DemoRandom,
) {
  const { id, happen } = chronicle
  const willing = (one: Resident) => one.lifeStage !== 'child' && !objectors.has(one.id)
  const connectorOn = (day: number, pair: readonly string[]) =>
    through.find(
      (one) =>
        !pair.includes(one.id) && day <= lastDayOf(one) && day > one.settles + 20 && random.chance(0.6),
    )
  let number = 0
  for (const tie of ties) {
    if (tie.from < turns.carrierAppointed + 30 || !(willing(tie.a) && willing(tie.b)) || !random.chance(0.16))
      continue
    const residents = [tie.a.id, tie.b.id]
    const introduction = id('introduction', number++)
    const suggested = tie.from - random.whole(2, 12)
    if (suggested <= Math.max(tie.a.arrives, tie.b.arrives)) continue
    const by = connectorOn(suggested, residents)
    const data = { introduction, residents, ...(by && { through: by.id }) }
    happen('introduction-suggested', data, { day: suggested, minutes: 640 })
    happen('introduction-made', data, { day: tie.from, minutes: 560 })
  }
  const others = people.filter((one) => willing(one) && one.leaves === undefined)
  for (let n = 0; n < 26; n++) {
    const [a, b] = random.some(others, 2)
    const suggested = Math.max(a!.arrives, b!.arrives, 140) + random.whole(5, 60)
    if (suggested > 715) continue
    const introduction = id('introduction', number++)
    const residents = [a!.id, b!.id]
    happen('introduction-suggested', { introduction, residents }, { day: suggested, minutes: 640 })
    if (n % 3 === 0) continue
    const forGood = random.chance(0.3)
    const answer = { introduction, residents, ...(forGood && { forGood }) }
    happen('introduction-declined', answer, { day: suggested + random.whole(1, 10), minutes: 650 })
  }
}

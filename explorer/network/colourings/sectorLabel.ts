import type { Picture } from '../../model/picture.ts'
import { sectorings } from '../../model/pictureOptions.ts'
import type { Messages } from '../../text/messages/nl.ts'
import { nameOf } from '../../text/names.ts'

/** What to call a sector: an area or cohort by its name, a circle by whom it is around. */
export function sectorLabeller(picture: Picture, messages: Messages, hasNames: boolean) {
  const { by, sectors } = picture.graph.fabric
  const { noSector, aroundName, circle } = messages.picture
  const sectored = sectorings.find((one) => one === by) ?? 'area'
  return (name: string): string => {
    if (name === '') return noSector[sectored]
    if (sectored === 'lifeStage') {
      const stage = Object.entries(messages.lifeStages).find(([key]) => key === name)
      return stage ? stage[1] : name
    }
    if (sectored === 'community') {
      const heart = picture.byId.get(name)
      if (heart && hasNames) return aroundName(nameOf(heart, messages))
      return circle(sectors.findIndex((sector) => sector.name === name) + 1, '')
    }
    return sectored === 'cohort' ? plainly(name) : name
  }
}

/** `de-blauwe-parel` as people say it. */
export function plainly(name: string): string {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

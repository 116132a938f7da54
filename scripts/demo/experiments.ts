import type { Calendar } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import type { Initiative } from './huiskamer.ts'
import type { Partner } from './partners.ts'

/** One experiment, written down so that another neighbourhood can repeat it, and two agreements on results. */
export function tellExperiments(
  initiatives: readonly Initiative[],
  partners: readonly Partner[],
  calendar: Calendar,
  chronicle: Chronicle,
) {
  const { id, happen } = chronicle
  const partner = (key: string) => partners.find((one) => one.key === key)!.id
  const cooking = initiatives.find((one) => one.key === 'samen-koken')!
  const experiment = id('experiment', 'samen-koken')
  happen(
    'experiment-started',
    {
      experiment,
      name: 'Van begeleid koken naar zelf koken met buren',
      from: 'Begeleide maaltijd in Our-House, alleen voor bewoners van Our-House',
      to: 'Zelf koken in de huiskamer, samen met buren uit de Vlinderbuurt',
      baseline: 'Twaalf bewoners eten mee, een begeleider kookt.',
      initiative: cooking.id,
      partners: [partner('our-house'), partner('welzijn')],
    },
    { day: cooking.starts, minutes: 560 },
  )
  const entries = [
    [21, 'De begeleider kookt nog mee. Drie buren schoven aan.'],
    [60, 'Twee bewoners doen zelf de boodschappen. Het menu hangt in de hal.'],
    [118, 'De begeleider komt alleen nog bij het begin langs.'],
    [190, 'Buren hebben de sleutel. Op vakantiedagen ging het gewoon door.'],
  ] as const
  for (const [after, note] of entries)
    happen('experiment-noted', { experiment, note }, { day: cooking.starts + after })

  const results = [
    [
      'in-beeld',
      'Nieuwe bewoners met minstens twee lijntjes',
      'de-blauwe-parel',
      24,
      700,
      [
        [430, 9],
        [560, 17],
        [690, 21],
      ],
    ],
    [
      'vrijwilligers',
      'Vrijwilligers in de huiskamer',
      undefined,
      30,
      725,
      [
        [480, 14],
        [640, 24],
      ],
    ],
  ] as const
  for (const [key, measure, group, target, deadline, reviews] of results) {
    const result = id('result', key)
    happen(
      'result-agreed',
      {
        result,
        measure,
        ...(group && { group }),
        target,
        deadline: calendar.date(deadline),
        partners: [partner('welzijn'), partner('wonen')],
        funders: ['Gemeente Rijswijk', 'RijswijkWonen', 'Fonds Sociaal Rijswijk'],
      },
      { day: 45 },
    )
    for (const [day, value] of reviews) happen('result-reviewed', { result, value }, { day })
  }
}

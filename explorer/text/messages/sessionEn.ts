import type { Messages } from './nl.ts'

/** The words of who one is here, and what one sees in that role, in English. */
export const sessionEn: Messages['session'] = {
  title: 'Who you are here',
  demo: 'This is an example with invented people. It is open to whoever works on this computer, without signing in. Record no real people in it.',
  lookAs: 'Look at the neighbourhood as',
  youAre: (roles) => `You have signed in as ${roles.join(' and ')}.`,
  signOut: 'Sign out',
  stranger:
    'Your organisation has no line with this resident. So you only see where they stand, without a name.',
  exportText:
    'The files hold aliases of your research. Somebody may be recognised by those as well: keep them safe.',
  ownMeeting:
    'You record meetings of your own organisation, with residents you have a line with already. The community builder records the first meeting.',
  ownMeetingNobody:
    'Your organisation has no line with anybody yet. The community builder records the first meeting; after that you can, here.',
  roles: {
    kwartiermaker: 'community builder',
    partner: 'partner',
    researcher: 'researcher',
    coalition: 'coalition',
    administrator: 'administrator',
    monitor: 'monitoring',
  },
  lenses: {
    kwartiermaker: 'You see the people in your neighbourhoods by name, and record what happens.',
    partner:
      'You see the names of residents with whom your organisation has a line. The others have no name.',
    researcher: 'You see everybody under an alias of your research, with days or weeks in place of hours.',
    coalition: 'You see counts of groups, never one person.',
    administrator: 'You look after access, keys and erasure. You do not see residents.',
    monitor: 'You see how the service does, and nothing about people.',
  },
}

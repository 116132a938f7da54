/** The words of who one is here, and what one sees in that role, in Dutch. */
export const sessionNl = {
  title: 'Wie je hier bent',
  demo: 'Dit is een voorbeeld met verzonnen mensen. Het staat open voor wie op deze computer werkt, zonder aanmelden. Leg er geen echte mensen in vast.',
  lookAs: 'Bekijk de wijk als',
  youAre: (roles: readonly string[]) => `Je bent aangemeld als ${roles.join(' en ')}.`,
  signOut: 'Afmelden',
  stranger:
    'Je organisatie heeft met deze bewoner geen lijntje. Daarom zie je alleen waar deze bewoner staat, zonder naam.',
  exportText:
    'De bestanden bevatten schuilnamen van je onderzoek. Ook daarmee kan iemand te herkennen zijn: bewaar ze veilig.',
  ownMeeting:
    'Je legt ontmoetingen van je eigen organisatie vast, met bewoners met wie je al een lijntje hebt. De eerste ontmoeting legt de kwartiermaker vast.',
  ownMeetingNobody:
    'Je organisatie heeft nog met niemand een lijntje. De eerste ontmoeting legt de kwartiermaker vast; daarna kan het hier.',
  roles: {
    kwartiermaker: 'kwartiermaker',
    partner: 'partner',
    researcher: 'onderzoeker',
    coalition: 'coalitie',
    administrator: 'beheerder',
    monitor: 'bewaking',
  },
  lenses: {
    kwartiermaker: 'Je ziet de mensen in je wijken met naam, en legt vast wat er gebeurt.',
    partner:
      'Je ziet de namen van bewoners met wie je organisatie een lijntje heeft. De anderen hebben geen naam.',
    researcher:
      'Je ziet iedereen onder een schuilnaam van je onderzoek, met dagen of weken in plaats van tijden.',
    coalition: 'Je ziet aantallen van groepen, nooit iemand apart.',
    administrator: 'Je beheert toegang, sleutels en het wissen van gegevens. Bewoners zie je niet.',
    monitor: 'Je ziet hoe het met de dienst gaat, en niets over mensen.',
  },
}

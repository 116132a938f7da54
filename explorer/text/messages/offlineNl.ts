/** Words for when there is no line, in Dutch. */
export const offlineNl = {
  title: 'Geen verbinding',
  text: 'Het weefsel kan nu niet worden opgehaald. Er is niets verloren.',
  canRecord: (neighbourhood: string) =>
    `Een ontmoeting in ${neighbourhood} kun je wel vastleggen, met wie je hier het laatst vastlegde of iemand nieuws. Die wordt verstuurd zodra er weer verbinding is.`,
  record: 'Ontmoeting vastleggen',
}

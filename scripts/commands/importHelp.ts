/** Help of the import command on the kinds of file it reads. */
export const importHelp = `
Kinds of file and their fields (column names in Dutch or English, in any case; others are named and ignored):
  contacts       time, source, target [, clock, kind, duration_s]
                                                             datum, tijd, wie, met wie
  participation  person, event [, time, clock, session]      bewoner, activiteit, datum, tijd
  residents      id [, name, area, life_stage, birth_date, cohort, tags, phone, email, time]
                                                             nummer, naam (or roepnaam, voorvoegsel, geslachtsnaam), buurt,
                                                             levensfase, geboortedatum, groep, kenmerken, telefoon, e-mail
  partners       name [, sector, formal, time]               organisatie, sector, formeel
  places         name [, management, functions, area, time]  plek, beheer, functies, buurt
  volunteers     volunteer, initiative [, time, until]       vrijwilliger, initiatief, sinds, tot
  buddies        person, buddy [, initiative, time, until]   bewoner, maatje, initiatief, sinds, tot
  needs          person, topic [, offer, note, time]         bewoner, onderwerp, vraag of aanbod, notitie, datum
  population     area [, total, child, youth, adult, older, origin, time]
                                                             buurt, inwoners, kinderen, jongeren, volwassenen, ouderen
  events         one event a line: bare, or as a CloudEvent

How rows become events:
  A contact is one meeting of two people at a moment. Rows with the same two people and the same moment tell of
  one meeting, whoever is named first and whatever kind or duration they give: those two are read, not kept.
  People whom a file names and nobody knows are registered at their first time in it; who was registered later
  than that arrives on that day. An id becomes the reference of a resident, and meets them again in other files;
  so does a name, when one person has it. A name of two is refused, with who they are. One cell may name several
  people: "Bram, Cor en Dirk". A name of a partner or professional is that partner or professional.
  Of a birth date only the life stage is kept. A resident whose date is still to come is expected.
  Initiatives that nobody knows start as activities. Of residents who are known, only what changes is recorded.

Moments: 21-11-2026, 21-11-2026 14:30, za 21 nov 2026, 2026-11-21, 2026-11-21T14:30:00Z, 2026-11, nov-26, Excel
dates; a day in one column and a time in the next are one moment. 1-1-1900 and 1-1-1970 are refused.
A moment without a zone is Amsterdam time.

Exit: 0 imported, 1 rows were rejected (then nothing is imported, unless --keep-good), 2 wrong use or file.

Examples:
  weefsel import contacten.xlsx --neighbourhood hoekpolder --as contacts
  weefsel import lijst.csv --neighbourhood hoekpolder --as residents --map "adresnr=id,straat=area" --dry-run
  weefsel import ties.csv --neighbourhood klooster --as contacts --where relation=liking1 --at 1968-09`

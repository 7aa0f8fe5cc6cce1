/** The local directory: role words instead of names, each with a service unit and a leader. Units are those of the published round. */

/** A person as the directory tells about them; `groups` are groups of the site (`member` may edit its lists). */
export interface Person {
  oid: string;
  upn: string;
  displayName: string;
  mail: string;
  jobTitle: string;
  department: string;
  managerOid: string;
  groups: string[];
}

type Row = [name: string, title: string, unit: string, leader: string, appRole?: string, group?: 'member'];

const ROWS: Row[] = [
  ['ansatt1', 'Ungdomsarbeider', 'Ungdom og fritid', 'leder1'],
  ['ansatt2', 'Kulturkonsulent', 'Kultur', 'leder1'],
  ['ansatt3', 'Ingeniør', 'Geodata', 'leder1'],
  ['ansatt4', 'Kokk', 'Storkjøkkenet', 'leder1'],
  ['leder1', 'Tjenesteleder', 'Ungdom og fritid', 'raad1', 'Oppdrift.Leader', 'member'],
  ['veileder1', 'Innovasjonsveileder', 'Kultur', 'program1', 'Oppdrift.Guide'],
  ['raad1', 'Kommunalsjef', 'Arbeid og aktivitet', 'raad2', 'Oppdrift.Council'],
  ['raad2', 'Kommunalsjef', 'Friskliv og mestring', 'raad1', 'Oppdrift.Council'],
  ['jury1', 'Rådgiver', 'Barnehage administrasjon', 'leder1', 'Oppdrift.Jury'],
  ['program1', 'Programleder', 'Bærum kommunale dagtilbud', 'raad1', 'Oppdrift.Programme', 'member'],
  ['okonomi1', 'Økonomirådgiver', 'Emma Hjorth', 'raad2', 'Oppdrift.Finance', 'member'],
  ['admin1', 'Systemansvarlig', 'Boliger psykisk helse og rus', 'program1', 'Oppdrift.Admin'],
];

const WORDS: Record<string, string> = {
  ansatt: 'Ansatt',
  leder: 'Leder',
  veileder: 'Veileder',
  raad: 'Råd',
  jury: 'Jury',
  program: 'Program',
  okonomi: 'Økonomi',
  admin: 'Admin',
};

const oidOf = (name: string) => `33333333-3333-4333-8333-${String(ROWS.findIndex(([n]) => n === name) + 1).padStart(12, '0')}`;

/** Everyone in the local directory, in the order a picker shows them. */
export const PEOPLE: readonly Person[] = ROWS.map(([name, jobTitle, department, leader, , group]) => ({
  oid: oidOf(name),
  upn: `${name}@oppdrift.local`,
  displayName: `${WORDS[name.replace(/\d+$/, '')]} ${name.replace(/^\D+/, '')}`,
  mail: `${name}@oppdrift.local`,
  jobTitle,
  department,
  managerOid: oidOf(leader),
  groups: group ? [group] : [],
}));

/** The product's app roles of a person; none means an ordinary employee. */
export function appRolesOf(person: Person): string[] {
  const role = ROWS.find(([name]) => `${name}@oppdrift.local` === person.upn)?.[4];
  return role ? [role] : [];
}

/** Finds a person by object id, by user name or by the part before the @; undefined for nobody. */
export function findPerson(who: string | null | undefined): Person | undefined {
  const wanted = who?.toLowerCase();
  return PEOPLE.find((p) => p.oid === wanted || p.upn === wanted || p.upn.split('@')[0] === wanted);
}

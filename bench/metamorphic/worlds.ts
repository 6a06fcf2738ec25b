/** Who the generated texts are about. Renaming throughout must change nothing but the names, so every world fills every slot. */
export interface World {
  readonly a: string
  readonly aPeople: string
  readonly b: string
  readonly bPeople: string
  readonly place: string
  readonly leader: string
  readonly leaderTitle: string
  readonly group: string
  readonly ally: string
}

const world = (
  a: string,
  aPeople: string,
  b: string,
  bPeople: string,
  place: string,
  leader: string,
  leaderTitle: string,
  group: string,
  ally: string,
): World => ({
  a,
  aPeople,
  b,
  bPeople,
  place,
  leader,
  leaderTitle,
  group,
  ally,
})

export const WORLDS: readonly World[] = [
  world('Turkey', 'Turkish', 'Greece', 'Greek', 'Cyprus', 'Demir Kaplan', 'Defence Minister', 'the Grey Column', 'Libya'),
  world('India', 'Indian', 'Pakistan', 'Pakistani', 'Kashmir', 'Anil Mehra', 'Foreign Minister', 'Lashkar-e-Taiba', 'Afghanistan'),
  world('Russia', 'Russian', 'Georgia', 'Georgian', 'Abkhazia', 'Oleg Sorokin', 'Foreign Minister', 'al-Qaeda', 'Armenia'),
  world('Ethiopia', 'Ethiopian', 'Eritrea', 'Eritrean', 'Tigray', 'Abel Tesfaye Bekele', 'Prime Minister', 'al-Shabaab', 'Sudan'),
  world('Arvenia', 'Arvenian', 'Belmor', 'Belmori', 'Corvast', 'Ilya Dorn', 'Defence Minister', 'the Red Front', 'Sathria'),
]

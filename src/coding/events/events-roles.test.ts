import { describe, expect, test } from 'vitest'
import { readEnglish } from '../../../test/support/read-english.ts'
import type { CodedEvent } from '../../model/index.ts'

/** Every event of a text as `actors > recipients`, by the predicate's first word. */
function roles(text: string): Record<string, string> {
  const { reading, entries } = readEnglish(text, '2024-05-10')
  const names = (ids: readonly string[]) => ids.map((id) => reading.actors.byId(id).name).join(', ')
  const events = entries.filter((e): e is CodedEvent => e.kind === 'event')
  const word = (e: CodedEvent) => text.slice(e.predicate.start, e.predicate.end).split(' ')[0]!
  return Object.fromEntries(events.map((e) => [word(e), `${names(e.actors)} > ${names(e.recipients)}`]))
}

describe('who does what to whom', () => {
  test.each([
    // People without a name or a class of their own are named as the text names them.
    ['Tribesmen killed two soldiers near the well.', 'killed', 'Tribesmen > soldiers'],
    ['A 34-year-old man was stabbed by two neighbours.', 'stabbed', 'neighbours > 34-year-old man'],
    // A person whose noun no class lists is somebody beside the one he belongs to.
    ['The premier resigned. His partner accused the union of fraud.', 'accused', 'partner > union'],
    // Who is asked answers; what one says of one's own planes is no charge; a report called false is rejected.
    ['The senator asked the premier to resign. He refused.', 'refused', 'premier > senator'],
    ['The army said its warplanes had bombed a rebel base.', 'said', undefined],
    ['The premier dismissed the allegations as false.', 'dismissed', 'premier > '],
    // "They" sums up those who met, and nobody harms what is his own.
    ['Ilse Kant met Jan Roth in Oslo. They signed a pact.', 'signed', 'Ilse Kant, Jan Roth > '],
    ['Norway and Chad signed a pact. They recalled their envoys.', 'recalled', 'Norway, Chad > envoys'],
    ['The rebels shelled the town. The army bombed their camp.', 'bombed', 'army > rebels'],
    // What is done to a place is done to the state that holds it.
    ['Hezbollah fired 40 rockets at Haifa.', 'fired', 'Hezbollah > Israel'],
    ['Russian drones struck a market in Kharkiv.', 'struck', 'Russia > Ukraine'],
    // A noun behind a name says what the name is.
    ['The critics include Ana Ruiz, the independent who accused the mayor of fraud.', 'accused', 'Ana Ruiz > mayor'],
    ['Sudan’s general, Amara Diallo, spoke on Monday. The same man had beaten two bishops.', 'beaten', 'Amara Diallo > bishops'],
    // A capital that acts is its government.
    ['Chad sent envoys to Ankara, which had barred its ships.', 'barred', 'Turkey > Chad'],
    // Whoever takes action acts, not the action.
    ['The army took action to arrest the smugglers.', 'arrest', 'army > smugglers'],
    // The means of a purpose was used where the act was done.
    ['Chad acted to protect the pass by killing two smugglers.', 'killing', 'Chad > smugglers'],
    // A claim from somebody is his.
    ['France rejected an offer from Qatar.', 'rejected', 'France > Qatar'],
    // Two organisations of one verb are two.
    ['The union accused the company of fraud.', 'accused', 'union > company'],
    // A threat on a condition is made to whoever might bring it about.
    ['If Turkey attacks, we will cut all ties, the Greek foreign minister warned.', 'warned', 'Greek foreign minister > Turkey'],
    // The unspoken subject of a coordinated verb or a participle is not its object.
    ['Officers fired tear gas at the traders and detained nine of them.', 'detained', 'Officers > traders'],
    ['"The general spoke to parliament," Senator Ruiz said, accusing him of fraud.', 'accusing', 'Ruiz > general'],
    // Protests that name no other side are against those who govern.
    ['The government raised the price of fuel. Thousands of farmers protested in Quito.', 'protested', 'farmers > government'],
    // What is opposed is its author's.
    ['Governor Ana Ruiz signed the bill on Friday. The teachers rejected the bill.', 'rejected', 'teachers > Ana Ruiz'],
    // An institution before a noun owns what the noun names.
    ['The rebels have been bombed by government planes.', 'bombed', 'government > rebels'],
    ['Brazil condemned the detention of a journalist by Chinese authorities.', 'condemned', 'Brazil > Chinese authorities'],
    // A finite verb goes on with a finite one.
    ['Iran issued warrants for men believed to be armed and demanded an apology from Chad.', 'demanded', 'Iran > Chad'],
    // A case goes on against the same people.
    ['Prosecutors accused Ana Silva of fraud in May. Silva was sentenced to two years in prison.', 'sentenced', 'Prosecutors > Ana Silva'],
    // What is dropped after protests is yielded to those who protested.
    ['Miners protested in Lima against the tax. The government dropped the tax after the protests.', 'dropped', 'government > Miners'],
    // The title before a name is no object.
    ["Kenya's opposition leader Raila Odinga urged his supporters to leave.", 'urged', 'Raila Odinga > supporters'],
    // What goes on is done to the same ones; a pronoun takes up what was told.
    ['The crowd clashed with police in Lima and threw stones.', 'threw', 'crowd > police'],
    ['The Danish parliament approved the law. Writers criticised it.', 'criticised', 'Writers > Danish parliament'],
    // A doer that the parse hung too low.
    ['Ernesto Paz was barred from running for office by the constitutional tribunal.', 'barred', 'constitutional tribunal > Ernesto Paz'],
    // A claim is his who made it, not his state's.
    [
      'Nelson Chamisa accused the commission of fraud. The commission dismissed the allegation.',
      'dismissed',
      'commission > Nelson Chamisa',
    ],
    ['Sudan complained that the Emirates were arming the militia.', 'complained', 'Sudan > United Arab Emirates'],
    // Who stood on the other side of a fight.
    ['Nine rebels were killed in a gun battle with Chadian troops.', 'killed', 'Chadian troops > rebels'],
    ['The crews began attacking passersby near the port.', 'attacking', 'crews > passersby'],
    // A pair takes up the two named before, its names behind it, or the sides of an act.
    ['Kenya and Sudan signed a pact in May. Both sides accused Chad of spying.', 'accused', 'Kenya, Sudan > Chad'],
    ['Putin telephoned Erdogan on Tuesday. The two countries condemned Israel.', 'condemned', 'Russia, Turkey > Israel'],
    ['The Senate impeached two judges in a week, Ana Ruiz and Olga Paz.', 'impeached', 'Senate > Ana Ruiz, Olga Paz'],
    // An authority goes on with what it began.
    ['Parliament impeached Judge Ana Ruiz. Judge Olga Paz was impeached in May.', 'impeached', 'Parliament > Olga Paz'],
    // The protests of those who protest.
    ['Demonstrators filled the square. The protests continued on Tuesday.', 'protests', 'Demonstrators > '],
    // Force is used against those whom it is to stop; "it" is the body named before.
    ['Norway sent two frigates to stop the pirates.', 'sent', 'Norway > pirates'],
    ['The rioters marched to the embassy and tried to storm it.', 'storm', 'rioters > embassy'],
    // Whose plan it is may stand elsewhere; what was just done to somebody is what he answers.
    ["The minister's plan was read out in Lima. The miners rejected the plan.", 'rejected', 'miners > minister'],
    // What is asked with nobody named is asked of whoever stands beside it.
    ['Congress gave the port half of what the admiral had requested.', 'requested', 'admiral > Congress'],
    // Action asked for against somebody is not asked of him, nor is a trial of those to be tried.
    ['The students demanded strict action against the police.', 'demanded', 'students > '],
    ['Bishops called for the killers of Ana Ruiz to be brought to justice.', 'called', 'Bishops > '],
    // A phrase behind another act, or told on the side, is not this one's.
    ['The levy was withdrawn on Monday following protests by farmers in Peru.', 'withdrawn', ' > '],
    ['Vandals damaged two lorries following the arrest of their leaders.', 'damaged', 'Vandals > '],
    ['The lawsuit was filed in the Supreme Court of Kenya.', 'filed', ' > '],
    // What goes on with an object of its own is done to that.
    ['The colonels arrested the president and closed the borders.', 'closed', 'colonels > '],
    // An act named after a person was done to that person.
    ['Four men were tried over the Ruiz murder. Senator Ana Ruiz had led the left.', 'murder', ' > Ana Ruiz'],
    // Those who act with a subject do it too.
    ['Norway, together with Chad and Peru, condemned Israel.', 'condemned', 'Norway, Chad, Peru > Israel'],
    ['The union as well as the church rejected the offer of the ministry.', 'rejected', 'union, church > ministry'],
    // A bill goes through a chamber, which acts.
    ['The bill passed the Senate on Tuesday.', 'passed', 'Senate > '],
    ['The motion failed in the House on Friday.', 'failed', 'House > '],
    // What an act is brought about by, and what is said in what is filed.
    ['The ruling of the court prompted objections from teachers.', 'objections', 'teachers > court'],
    ['The nurses filed a lawsuit claiming that the ministry broke the law.', 'filed', 'nurses > ministry'],
    // "With which" takes up the noun before it; nobody in particular is no counterpart.
    ['Chad moved closer to Iran, with which it negotiated in May.', 'negotiated', 'Chad > Iran'],
    ['Peru accused Chile of spying. Peru never threatens anybody.', 'threatens', 'Peru > '],
    // A subject that changes is the object before it.
    ['The reporters asked Trump about the raid, but he declined to comment.', 'declined', 'Donald Trump > reporters'],
    // A person is one after "to" as well.
    ['Brazil handed a protest note to Maria Olsen.', 'handed', 'Brazil > Maria Olsen'],
    // What is said below a noun of saying names whom it reaches.
    ["Iran's refusal to meet the inspectors angered Chad.", 'refusal', 'Iran > inspectors'],
    ['Zambia promised Malawi that it would reopen the border.', 'promised', 'Zambia > Malawi'],
    // Those who agree do so with one another.
    ['Brussels and London agreed to share intelligence on smugglers.', 'agreed', 'Belgium, United Kingdom > '],
    // A weapon is his who used it; a measure his who announced it.
    ['A bomb planted by dissidents destroyed a courthouse in Derry.', 'destroyed', 'dissidents > United Kingdom'],
    ['Farmers blocked the bridge to protest against cuts announced by the finance minister.', 'blocked', 'Farmers > finance minister'],
    ['The foreign minister of Chad met his French counterpart in Paris.', 'met', 'foreign minister > France'],
    // In a transcript of officials "we" are the state and its government.
    [
      'Q Is the administration giving aid to the rebels?\n\nJAY CARNEY: We condemned the Assad regime in May.',
      'condemned',
      'United States, administration > Assad regime',
    ],
    // A rally in a place that condemns something is the doing of those who hold it; "him" is the one who reports.
    ['The cadres held demonstrations in two districts of Lima condemning Chile.', 'condemning', 'cadres > Chile'],
    ['Senator Ruiz denied the fight and added that the patients assaulted him.', 'assaulted', 'patients > Ruiz'],
    ['The governor spoke to the dockers. No ship was stopped. A week ago he had threatened Chile.', 'threatened', 'governor > Chile'],
    // A name of which nothing is known is where protests were.
    ['The Tlatelolco protests began in May.', 'protests', ' > '],
    // "The move" is his of whom the sentence before tells; "for" before a participle blames those it is done to.
    ['President Ruiz sent soldiers to the port. The union criticised the move.', 'criticised', 'union > Ruiz'],
    ['A court sentenced two editors to years in prison for insulting the king.', 'insulting', 'editors > king'],
    ['Ruiz assumed the nomination and the party nominated Olga Paz.', 'nominated', 'party > Olga Paz'],
    // People may be outraged on social media, which is nobody.
    ['Some people expressed outrage on social media.', 'expressed', 'people > '],
    // Talks between those whom one plural names are theirs.
    ['Talks between the Saudi and Iranian security chiefs resumed on Sunday.', 'Talks', 'Saudi and Iranian security chiefs > '],
    // Modifiers of the doer are nobody whom it is done to.
    ['The vote was boycotted by both Kurdish and Sunni members of parliament.', 'boycotted', 'members of parliament > '],
    // A law without a known maker is dropped by those who govern; a court's doings are those of the state named first.
    ['The government spoke in May. The bill was suspended after protests by miners.', 'suspended', 'government > miners'],
    ['In China such books are banned, and an author was sentenced.', 'sentenced', 'China > author'],
    ['Ten attorneys general condemned Chad.', 'condemned', 'attorneys general > Chad'],
    // A visit to a capital is to those who rule there; a claim blames whom it speaks of.
    ['The president flew to Moscow on Friday.', 'flew', 'president > Russia'],
    ["Peru's accusation that Chile had bribed a judge was false.", 'accusation', 'Peru > Chile'],
    // A front line and a panel of glass are nobody.
    ['Nine soldiers were killed on the southern front.', 'killed', ' > soldiers'],
    // Those whose release a protest is for are not those it is against; the place of a killing is no second victim.
    ['Miners held a protest to demand the release of their leaders.', 'held', 'Miners > '],
    ['Gunmen shot dead a colonel outside his house in Yemen.', 'shot', 'Gunmen > colonel'],
    // "Whose" takes up all who were named together.
    ['Denmark and Iceland, whose trawlers had been seized, sued Peru.', 'seized', ' > Denmark, Iceland'],
    // A ruling is the court's; a release is asked of those who hold somebody.
    [
      'The Constitutional Court ruled that the vote was void. Her lawyers rejected the decision.',
      'rejected',
      'lawyers > Constitutional Court',
    ],
    ['Nicaraguan police arrested a bishop. Chile demanded his release.', 'demanded', 'Chile > Nicaraguan police'],
    // A capital that is addressed is its government; one that writes to another asks it.
    ['Kyiv appealed to Warsaw to end the blockade.', 'appealed', 'Ukraine > Poland'],
    ['Ten mayors wrote to the prime minister demanding that he close the plant.', 'demanding', 'mayors > prime minister'],
    ['Kosovo police arrested a former mayor. Serbia demanded that he be freed.', 'demanded', 'Serbia > Kosovo police'],
    // Names behind a plural say who is meant; the House with a capital is a chamber.
    ['The House impeached two presidents, Bill Clinton and Andrew Johnson.', 'impeached', 'House > Bill Clinton, Andrew Johnson'],
    ['The bill was rejected in the Senate on Friday.', 'rejected', 'Senate > '],
  ])('%s', (text, predicate, expected) => {
    expect(roles(text)[predicate]).toBe(expected)
  })

  test('what was tried and failed did not happen', () => {
    const taken = (text: string) => readEnglish(text).entries.find((e): e is CodedEvent => e.kind === 'event')?.polarity
    expect(taken('The army tried to take the town and failed.')).toBe('negative')
    expect(taken('The army tried to take the town and failed to hold the bridge.')).toBe('positive')
  })
})

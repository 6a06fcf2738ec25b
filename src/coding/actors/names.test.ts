import { describe, expect, it } from 'vitest'
import { compareNames } from './names.ts'

const same = (a: string, b: string): boolean => compareNames(a, b).same

describe('compareNames', () => {
  it('takes transliterations and misspellings of one name for one', () => {
    expect(same('Qassem Morovati', 'Qasim Muruwati')).toBe(true)
    expect(same('Muammar Gaddafi', 'Moammar Qadhafi')).toBe(true)
    expect(same('Abdul Rahman Yusuf', 'Abd al-Rahman Yousef')).toBe(true)
    expect(same('Mark Esper', 'Mark Esber')).toBe(true)
    expect(same('Volodymyr Zelensky', 'Vladimir Zelenskiy')).toBe(true)
  })
  it('reads initials, hyphens, accents and family names put first', () => {
    expect(same('J. Biden', 'Joe Biden')).toBe(true)
    expect(same('Ban Ki-moon', 'Ban Ki Moon')).toBe(true)
    expect(same('Tarık Yavuz Gündoğan', 'GUNDOGAN, Tarık Yavuz')).toBe(true)
  })
  it('keeps kin with other given names apart', () => {
    expect(same('George Bush', 'Barbara Bush')).toBe(false)
    expect(same('Boris Hartwell', 'Ron Hartwell')).toBe(false)
    expect(same('Hafez al-Najjar', 'Maher al-Najjar')).toBe(false)
    expect(same('George H. W. Bush', 'George W. Bush')).toBe(false)
    expect(same('George W. Bush', 'George Walker Bush')).toBe(true)
    expect(same('John F. Kennedy', 'John Kennedy')).toBe(true)
  })
  it('knows short forms, words joined or parted, and names that only sound alike', () => {
    expect(same('Bill Barr', 'William Barr')).toBe(true)
    expect(same('Joe Biden', 'Joseph R. Biden Jr.')).toBe(true)
    expect(same('Xi Jinping', 'Xi Jin-ping')).toBe(true)
    expect(same('John Smith', 'Jane Smith')).toBe(false)
    expect(same('Ali Khamenei', 'Ali Khomeini')).toBe(false)
    expect(same('Hassan Nasser', 'Hussein Nasser')).toBe(false)
    expect(same('Oksana Petrova', 'Oksan Petrov')).toBe(false)
    expect(compareNames('Bill Barr', 'William Barr').why).toBe('Bill/william are forms of one name.')
  })
  it('says why', () => {
    expect(compareNames('George Bush', 'Barbara Bush').why).toBe('George/barbara are different names.')
    expect(compareNames('José Peña', 'Jose Pena')).toMatchObject({
      score: 1,
      why: 'The names are the same but for case, accents, hyphens and spaces.',
    })
  })
  it('gives the same score in either order, and none to an empty name', () => {
    expect(compareNames('Ali Hassan Khan', 'Hassan Khan').score).toBe(compareNames('Hassan Khan', 'Ali Hassan Khan').score)
    expect(compareNames('', 'Ali').score).toBe(0)
  })
})

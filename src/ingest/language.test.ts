import { expect, it } from 'vitest'
import { loadLanguageWords } from '../codebook/language.ts'
import { isEnglish } from './language.ts'

const words = loadLanguageWords()

it.each([
  'Ministers abandon river talks',
  'The council said that it would open the border again if the shelling stopped, but nobody in the town believed it.',
  'Q Will you sign?\nMINISTER: Yes. We have a text, and we will sign it this week, and then we go home.',
  'Президент said on Monday that the border would stay closed, and that no one would be allowed to pass until the end of the month.',
  'Le Monde reported that the de facto leader of the junta, a general who came to power in May, would not step down.',
])('takes %j for English', (text) => {
  expect(isEnglish(text, words)).toBe(true)
})

it.each([
  'Le gouvernement a annoncé que les forces armées quitteraient la région dans les prochains jours, mais les habitants ne le croient pas.',
  'Die Regierung hat angekündigt, dass die Truppen das Gebiet in den nächsten Tagen verlassen werden, aber die Einwohner glauben es nicht.',
  'El gobierno anunció que las tropas saldrán de la región en los próximos días, pero los habitantes no lo creen y se preparan para lo peor.',
  'De regering heeft aangekondigd dat de troepen het gebied in de komende dagen zullen verlaten, maar de inwoners geloven het niet.',
  'Hükümet, birliklerin önümüzdeki günlerde bölgeden ayrılacağını açıkladı, ancak bölge sakinleri buna inanmıyor ve bir çözüm bekliyor.',
  'Hallitus ilmoitti, että joukot lähtevät alueelta lähipäivinä, mutta asukkaat eivät usko sitä ja valmistautuvat pahimpaan talven aikana.',
  'أعلنت الحكومة أن القوات ستغادر المنطقة في الأيام المقبلة',
  '政府宣布部队将在未来几天离开该地区',
  'Le gouvernement ferme la frontière pour les camions',
  '1931 1932 1933',
])('takes %j for another language', (text) => {
  expect(isEnglish(text, words)).toBe(false)
})

/** A name in folded pieces: no accents, dots or case, split at blanks, hyphens and apostrophes (`U.S.` → us, `al-Qaeda` → al qaeda). */
export function foldWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.]/g, '')
    .replace(/[ıİ]/g, 'i')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((piece) => piece !== '')
}

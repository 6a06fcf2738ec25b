export { compareNames, type NameComparison } from '../../codebook/names/name-compare.ts'

export { compareNames, type NameComparison } from '../codebook/name-compare.ts'

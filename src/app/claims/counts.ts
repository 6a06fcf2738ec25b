import type { Count } from './proposition.ts'

/** Are two numbers the same but for rounding? */
export const close = (a: number, b: number): boolean => Math.abs(a - b) <= 0.05 * Math.max(a, b)

/** Can a number be a year? */
export const isYear = ({ value }: Count): boolean => Number.isInteger(value) && value > 1500 && value < 2100

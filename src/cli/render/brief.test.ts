import { describe, expect, it } from 'vitest'
import { SAMPLE_BRIEF } from '../../../test/support/sample-brief.ts'
import { renderBrief } from './brief.ts'
import { clip, paperOf, wrap } from './layout.ts'

const plain = paperOf({}, {})

describe('renderBrief', () => {
  it('shows every section, each line with its sentence', () => {
    expect(renderBrief(SAMPLE_BRIEF, plain).join('\n')).toMatchSnapshot()
  })

  it.each([50, 60, 80, 120])('fits %i columns', (columns) => {
    const lines = renderBrief(SAMPLE_BRIEF, paperOf({ isTTY: true, columns }, { NO_COLOR: '1' }))
    expect(lines.filter((line) => line.length > columns)).toEqual([])
  })

  it('leaves out sections that have nothing to say', () => {
    const nothing = { goals: [], beneficiaries: [], contradictions: [], promises: [], backfires: [], alignments: [], figures: [] }
    const text = renderBrief({ ...SAMPLE_BRIEF, ...nothing }, plain).join('\n')
    expect(text).not.toMatch(/GOALS|BENEFITS|CONTRADICTIONS|PROMISES|FIGURES/)
    expect(text).toContain('crosspurpose show 1:s1')
  })

  it('says where the rest of a long list is', () => {
    const many = Array.from({ length: 20 }, () => SAMPLE_BRIEF.contradictions[0]!)
    expect(renderBrief({ ...SAMPLE_BRIEF, contradictions: many }, plain, ' --case x.case')).toContain(
      '  … 12 more: crosspurpose contradictions --case x.case',
    )
  })
})

describe('layout', () => {
  it('wraps at blanks and lets long words stand', () => {
    expect(wrap('one two three incomprehensibilities', 9)).toEqual(['one two', 'three', 'incomprehensibilities'])
    expect(wrap('', 9)).toEqual([''])
  })

  it('clips at the end of a word', () => {
    expect(clip('the bridge over the river', 14)).toBe('the bridge…')
    expect(clip('short', 14)).toBe('short')
  })

  it('heeds NO_COLOR and pipes', () => {
    const red = (stream: object, env: Record<string, string>) => paperOf(stream, env).colors.red('x')
    expect([red({}, {}), red({ isTTY: true }, { NO_COLOR: '1' }), red({ isTTY: true }, {})]).toEqual(['x', 'x', '\u001b[31mx\u001b[39m'])
  })
})

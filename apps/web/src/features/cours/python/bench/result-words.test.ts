import { CodeTest } from '@nexus/contracts';
import { describe, expect, it } from 'vitest';
import type { TestResult } from '../engine/mark.ts';
import { resultLine } from './result-words.ts';

const line = { line: null, text: null, before: null, name: null, near: null, trace: [] };
const error = { ...line, type: 'IndexError', message: 'list index out of range' };
const result = (hidden: boolean, verdict: TestResult['verdict'], own: object = { value: '42' }): TestResult => ({
  test: CodeTest.parse({ call: 'mystere([7])', hidden, ...own }),
  verdict,
});
const wrong = { kind: 'value', expected: '42', obtained: '43', error: null } as const;

describe('a test in words', () => {
  it('says what was expected and obtained', () => {
    expect(resultLine(result(false, wrong))).toEqual({
      passed: false,
      skipped: false,
      title: { code: 'mystere([7])' },
      lines: [
        { label: 'Attendu', value: '42' },
        { label: 'Obtenu', value: '43' },
      ],
    });
    const none = resultLine(result(false, { ...wrong, obtained: 'None' }));
    expect(none.lines.at(-1)?.label).toContain('il y manque sans doute un return');
    const silent = { kind: 'prints', expected: 'a', obtained: '', error: null } as const;
    expect(resultLine(result(false, silent, { prints: 'a' })).lines.at(-1)?.value).toBe('(rien)');
  });

  it('shows nothing of a hidden one but what kind of failure it is', () => {
    const verdicts: TestResult['verdict'][] = [
      wrong,
      { ...wrong, obtained: 'None' },
      { kind: 'prints', expected: '42', obtained: '43', error: null },
      { kind: 'silent', expected: '42', obtained: '43', error: null },
      { kind: 'error', expected: '42', obtained: null, error },
      { kind: 'too long' },
      { kind: 'broken' },
      { kind: 'skipped' },
    ];
    const said = verdicts.map((verdict) => JSON.stringify(resultLine(result(true, verdict))));
    for (const words of said) expect(words).not.toMatch(/mystere|42|43|\[7\]/);
    expect(new Set(said).size).toBe(verdicts.length);
    expect(said[4]).toContain('IndexError');
    expect(said.at(-1)).toContain('"skipped":true');
  });
});

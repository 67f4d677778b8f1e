import { describe, expect, it } from 'vitest';
import { emptyDraft, moved, responseOf, toggled } from './draft.ts';

const exercise = { item_id: 'NSI-P-BASE-01-1', seed: 1, code: 'NSI-P-BASE-01', difficulty: 1 } as const;

describe('what is answered', () => {
  it('is nothing until something was chosen or written', () => {
    expect(responseOf('choice', { keys: [], text: '' })).toBeNull();
    expect(responseOf('choices', { keys: [], text: '' })).toBeNull();
    expect(responseOf('number', { keys: [], text: '  ' })).toBeNull();
  });

  it('is of the type of the exercise', () => {
    expect(responseOf('choice', { keys: ['b'], text: '' })).toEqual({ type: 'choice', key: 'b' });
    expect(responseOf('choices', { keys: ['a', 'c'], text: '' })).toEqual({ type: 'choices', keys: ['a', 'c'] });
    expect(responseOf('number', { keys: [], text: ' −0,8 ' })).toEqual({ type: 'number', text: '−0,8' });
  });

  it('of an order begins with the lines as they are shown', () => {
    const lines = ['a', 'b', 'c'].map((key) => ({ key, text: key, html: key }));
    const order = { ...exercise, type: 'order', statement: '', hint_count: 1, has_variants: false, lines } as const;
    expect(emptyDraft({ ...order, lines })).toEqual({ keys: ['a', 'b', 'c'], text: '' });
  });
});

describe('lines and boxes', () => {
  it('move by one place, and stop at the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });

  it('are ticked and unticked, in the order of the screen', () => {
    expect(toggled(['c'], 'a')).toEqual(['a', 'c']);
    expect(toggled(['a', 'c'], 'a')).toEqual(['c']);
  });
});

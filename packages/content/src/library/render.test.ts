import { describe, expect, test } from 'vitest';
import { render } from './render.ts';

describe('a text of the courses', () => {
  test('has its French spaces, but in its code and its formulas', () => {
    const html = render('Combien ? « Trois » : `a : b` et $x : y$.');
    expect(html).toContain('Combien\u202f? «\u00a0Trois\u00a0»\u00a0:');
    expect(html).toContain('<code>a : b</code>');
    expect(html).toContain('<math');
  });

  test('holds no style, no script and no HTML of its own', () => {
    const html = render(
      'Un <b onclick="x()">mot</b> <script>alert(1)</script> [lien](javascript:alert(1)) $2^n$\n\n$$\\frac{1}{2}$$',
    );
    expect(html).not.toMatch(/script|onclick|style=|href/);
    expect(html).toContain('<mfrac>');
  });

  test('names its code and what it prints, which the keyboard can scroll', () => {
    const html = render('```python\nprint(1)\n```\n\n```sortie\n1\n```');
    expect(html).toMatch(/<pre tabindex="0" data-essai="debut"><code class="hljs language-python">/);
    expect(render('```python suite\nprint(1)\n```')).toContain('data-essai="suite"');
    expect(render('```sql base=cinema suite\nSELECT 1\n```')).not.toContain('data-essai');
    expect(html).toMatch(/<pre tabindex="0" class="sortie" aria-label="Affichage">/);
    expect(render('| a |\n| - |\n| 1 |')).toMatch(/<div class="table" tabindex="0"><table>/);
  });

  test('puts its drawings in the page, with their words, and its headings under the page’s', () => {
    const html = render('## Titre\n\n![Une roue de bits](drawings/roue.svg)', {
      deeper: 1,
      drawingOf: (path) => `<svg viewBox="0 0 1 1"><title>${path}</title></svg>`,
    });
    expect(html).toContain('<h3>Titre</h3>');
    expect(html).toContain('role="img" aria-label="Une roue de bits"');
    expect(html).toContain('<svg aria-hidden="true" viewBox="0 0 1 1"><title>drawings/roue.svg</title></svg>');
  });

  test('leads to the sections it names, and leaves the others as words', () => {
    const hrefOf = (code: string) => (code === 'NSI-P-BASE-01' ? '/cours/nombres#NSI-P-BASE-01' : undefined);
    const html = render('[un](#NSI-P-BASE-01) [deux](#NSI-P-BASE-99) [trois](https://ailleurs.example)', { hrefOf });
    expect(render('| [un](#NSI-P-BASE-01) ? |\n| - |', { hrefOf })).toContain(
      '<th><a href="/cours/nombres#NSI-P-BASE-01">un</a>\u202f?</th>',
    );
    expect(html).toContain('<a href="/cours/nombres#NSI-P-BASE-01">un</a>');
    expect(html).toContain('<span>deux</span>');
    expect(html).toContain('<span>trois</span>');
  });
});

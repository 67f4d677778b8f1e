/** What a command of a formula reads as in a line of text. The others keep their name: `\sin` is « sin ». */
const signs: Record<string, string> = {
  ...{ times: '×', cdot: '·', div: '÷', pm: '±', circ: '∘', ast: '*', star: '*' },
  ...{ leqslant: '≤', leq: '≤', le: '≤', geqslant: '≥', geq: '≥', ge: '≥', neq: '≠', ne: '≠', approx: '≈', equiv: '≡' },
  ...{ to: '→', rightarrow: '→', longrightarrow: '→', mapsto: '↦', implies: '⇒', Rightarrow: '⇒', iff: '⇔' },
  ...{ Leftrightarrow: '⇔', infty: '∞', in: '∈', notin: '∉', subset: '⊂', cup: '∪', cap: '∩', emptyset: '∅' },
  ...{ varnothing: '∅', setminus: '∖', forall: '∀', exists: '∃', perp: '⊥', parallel: '∥', lnot: '¬', neg: '¬' },
  ...{ land: '∧', lor: '∨', wedge: '∧', vee: '∨', oplus: '⊕', sum: '∑', prod: '∏', int: '∫', partial: '∂' },
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', Delta: 'Δ', varepsilon: 'ε', epsilon: 'ε', theta: 'θ' },
  ...{ lambda: 'λ', mu: 'μ', pi: 'π', sigma: 'σ', tau: 'τ', varphi: 'φ', phi: 'φ', omega: 'ω', Omega: 'Ω' },
  ...{ ldots: '…', dots: '…', cdots: '…', mid: '|', vert: '|', lVert: '‖', rVert: '‖', Vert: '‖', lvert: '|' },
  ...{ rvert: '|', lfloor: '⌊', rfloor: '⌋', prime: '′', quad: ' ', qquad: ' ', backslash: '\\' },
};
/** They change how something looks, not what it is. */
const looks =
  /\\(?:left|right|bigl?|bigr|Bigl?|Bigr|displaystyle|limits|mathrm|mathbb|mathcal|mathbf|text|textbf|operatorname|overrightarrow|vec|overline|bar|hat|begin\{[^}]*\}(?:\{[^}]*\})?|end\{[^}]*\})(?![A-Za-z])/g;
const raised: Record<string, string> = { 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', n: 'ⁿ' };

/** A formula as a line of text that can be read, searched and quoted: `\frac{a}{b}^2` is « a/b² ». */
export function texToText(tex: string): string {
  let text = tex.replaceAll('{,}', ',').replaceAll(looks, '');
  // From the innermost outwards.
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replaceAll(
        /\\d?t?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
        (_, top: string, under: string) => `${part(top)}/${part(under)}`,
      )
      .replaceAll(/\\d?t?binom\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_, n: string, k: string) => `(${k} parmi ${n})`)
      .replaceAll(/\\sqrt\s*\{([^{}]*)\}/g, (_, inside: string) => `√${part(inside)}`)
      .replaceAll(/\^\s*\{([^{}]*)\}/g, (_, power: string) => `^${part(power)}`)
      .replaceAll(/_\s*\{([^{}]*)\}/g, (_, index: string) => `_${part(index)}`)
      .replaceAll(/(?<!\\[A-Za-z]*)\{([^{}]*)\}/g, '$1');
  }
  return text
    .replaceAll(/\\d?t?frac\s*(\w)\s*(\w)/g, '$1/$2')
    .replaceAll(/\\d?t?binom\s*(\w)\s*(\w)/g, '($2 parmi $1)')
    .replaceAll(/\\sqrt\s*/g, '√')
    .replaceAll(/\\([A-Za-z]+)/g, (_, name: string) => signs[name] ?? ` ${name} `)
    .replaceAll(/\^([0-4n])(?![\w/])/g, (_, power: string) => raised[power] ?? power)
    .replaceAll(/\\\\/g, ' ')
    .replaceAll(/\\[,;:! ]/g, ' ')
    .replaceAll(/[{}\\~&]/g, ' ')
    .replaceAll(/'/g, '′')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const part = (text: string) => (/^[\w,.²³′']*$/.test(text.trim()) ? text.trim() : `(${text.trim()})`);

import { defineVariants } from '../../../src/items/variants.ts';

/** The remainder of a power, each product reduced. */
function powerMod(base: number, exponent: number, modulus: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = (result * base) % modulus;
  return result;
}

function shift(word: string, by: number): string {
  return [...word].map((letter) => String.fromCharCode(65 + ((letter.charCodeAt(0) - 65 + by) % 26))).join('');
}

export default defineVariants({
  cout(random) {
    const [d1 = 0, d2 = 0, d3 = 0] = random.shuffle([1, 2, 4, 5, 10, 20, 25, 50, 100]);
    const [c1, c2, c3] = [100 / d1, 100 / d2, 100 / d3];
    return {
      d1,
      d2,
      d3,
      c1,
      c2,
      c3,
      total: c1 + c2 + c3,
      sommeDebits: d1 + d2 + d3,
      maximum: Math.max(c1, c2, c3),
    };
  },
  cles(random) {
    const n = random.int(6, 60);
    const groupe = random.pick(['journalistes', 'médecins', 'élèves', 'biologistes', 'bibliothécaires']);
    return {
      n,
      groupe,
      paires: (n * (n - 1)) / 2,
      ordonnees: n * (n - 1),
      deuxParTete: 2 * n,
      carre: n * n,
      moinsUn: n - 1,
    };
  },
  cesar(random) {
    const clair = random.pick([
      'CANTINE',
      'MIDI',
      'DEMAIN',
      'GYMNASE',
      'TROMPETTE',
      'SAMEDI',
      'MARSEILLE',
      'PARAPLUIE',
    ]);
    const cle = random.pick([2, 3, 4, 5, 6, 7, 8]);
    const chiffre = shift(clair, cle);
    return { clair, cle, chiffre, double: shift(chiffre, cle), premiere: clair.charAt(0) };
  },
  diffie(random) {
    const [p, g] = random.pick([
      [17, 3],
      [19, 2],
      [23, 5],
      [29, 2],
    ] as const);
    const a = random.int(4, 6);
    // The numbers received for which the key and each wrong way give results that differ.
    const usable: number[] = [];
    for (let b = 2; b <= p - 3; b++) {
      const sent = powerMod(g, b, p);
      const results = [powerMod(sent, a, p), powerMod(g, a, p), (a * sent) % p, powerMod(a, sent, p)];
      if (new Set([1, ...results]).size === 5) usable.push(sent);
    }
    const B = random.pick(usable);
    return {
      p,
      g,
      a,
      B,
      A: powerMod(g, a, p),
      cle: powerMod(B, a, p),
      produit: (a * B) % p,
      inverse: powerMod(a, B, p),
      carre: (B * B) % p,
      cube: (B * B * B) % p,
    };
  },
});

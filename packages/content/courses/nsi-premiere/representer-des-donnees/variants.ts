import { defineVariants } from '../../../src/items/variants.ts';

const octet = (value: number) => value.toString(2).padStart(8, '0');
const inTwo = (bits: string) => `${bits.slice(0, 4)} ${bits.slice(4)}`;
const reverse = (text: string) => [...text].reverse().join('');

/** The weights that make a number, largest first: `32 + 8 + 1`. */
function weights(value: number): string {
  const bits = value.toString(2);
  return [...bits].flatMap((bit, index) => (bit === '1' ? [String(2 ** (bits.length - 1 - index))] : [])).join(' + ');
}

/** The weights of figures after the comma: `0,5`, `0,125`. */
function weightsAfterComma(digits: string): string[] {
  return [...digits].flatMap((digit, index) => (digit === '1' ? [String(1 / 2 ** (index + 1)).replace('.', ',')] : []));
}

export default defineVariants({
  binaireVersDecimal(random) {
    // Neither a power of 2 nor a palindrome: its mistakes differ from the answer.
    const value = random.pick([11, 13, 19, 20, 22, 25, 26, 35, 37, 38, 41, 43, 44, 50, 53, 56, 57, 58]);
    const bits = value.toString(2);
    return {
      bits,
      value,
      reversed: Number.parseInt(reverse(bits), 2),
      shifted: 2 * value,
      ones: [...bits].filter((bit) => bit === '1').length,
      top: 2 ** (bits.length - 1),
      sum: weights(value),
    };
  },
  decimalVersBinaire(random) {
    const value = random.pick([
      19, 22, 25, 26, 35, 37, 38, 41, 43, 44, 50, 53, 55, 58, 59, 67, 70, 74, 77, 83, 88, 90, 98, 100, 105, 110,
    ]);
    const bits = value.toString(2);
    return {
      value,
      bits,
      padded: octet(value) === `0${bits}` ? `00${bits}` : octet(value),
      reversed: reverse(bits),
      short: bits.slice(1),
      parity: value % 2 === 0 ? 'pair' : 'impair',
      last: value % 2,
      remainders: [...reverse(bits)].join(', '),
      sum: weights(value),
    };
  },
  binaireVersHexa(random) {
    const high = random.int(10, 15);
    const low = random.pick([3, 5, 6, 7, 9, 10, 11, 12, 13, 14].filter((one) => one !== high));
    const bits = octet(16 * high + low);
    const digit = (value: number) => value.toString(16).toUpperCase();
    return {
      bits,
      left: bits.slice(0, 4),
      right: bits.slice(4),
      high,
      low,
      hexa: digit(high) + digit(low),
      digits: `${high}${low}`,
      swapped: digit(low) + digit(high),
    };
  },
  couleur(random) {
    const at = random.int(0, 2);
    const parts = random.shuffle([0x2a, 0x3f, 0x47, 0x5c, 0x6b, 0x8d, 0x9e, 0xa4, 0xb2, 0xc7, 0xd3, 0xe5]).slice(0, 3);
    const hexa = (value: number) => value.toString(16).toUpperCase().padStart(2, '0');
    const value = parts[at] ?? 0;
    const [high, low] = [Math.floor(value / 16), value % 16];
    return {
      name: ['rouge', 'vert', 'bleu'][at] ?? '',
      rank: ['premier', 'deuxième', 'troisième'][at] ?? '',
      code: parts.map(hexa).join(''),
      hexa: hexa(value),
      value,
      high,
      low,
      other: parts[(at + 1) % 3] ?? 0,
      sum: high + low,
      swapped: 16 * low + high,
      tens: 10 * high + low,
    };
  },
  tailleEntier(random) {
    const value = random.pick([17, 20, 33, 50, 70, 100, 130, 200, 257, 300, 500, 600, 1000, 1025, 1500, 2000, 2024]);
    const scene = random.pick([
      'Une chaudière enregistre un nombre de cycles.',
      'Un jeu enregistre un score.',
      'Un compteur de pas affiche un total.',
      'Une caméra compte les passants d’une rue de Toulouse.',
    ]);
    const bits = value.toString(2).length;
    return {
      scene,
      value,
      bits,
      under: bits - 1,
      over: bits + 1,
      maxUnder: 2 ** (bits - 1) - 1,
      maxBits: 2 ** bits - 1,
      figures: String(value).length,
      low: 2 ** (bits - 1),
      high: 2 ** bits,
    };
  },
  identifiants(random) {
    const [place, who] = random.pick([
      ['Un lycée de Dijon', 'élèves'],
      ['Un club d’athlétisme de Brest', 'licenciés'],
      ['Une médiathèque de Pau', 'abonnés'],
      ['Un festival de Nîmes', 'bénévoles'],
    ] as const);
    const count = random.pick([70, 90, 120, 150, 240, 260, 400, 500, 520, 700, 900, 1000, 1100, 1300, 1800]);
    const bits = Math.ceil(Math.log2(count));
    return { place, who, count, bits, under: bits - 1, over: bits + 1, low: 2 ** (bits - 1), high: 2 ** bits };
  },
  intervalle(random) {
    const k = random.int(4, 14);
    const half = 2 ** (k - 1);
    return { k, half, top: half - 1, all: 2 * half - 1, count: 2 * half, tooMany: 2 * half + 1 };
  },
  coderNegatif(random) {
    // Not 64: there, a sign bit before the absolute value gives the right octet.
    const n = random.chance(0.6) ? random.int(3, 63) : random.int(65, 100);
    const bits = octet(256 - n);
    return {
      n,
      bits,
      spaced: inTwo(bits),
      positive: octet(n),
      inverted: octet(255 - n),
      signed: octet(128 + n),
      complement: 256 - n,
    };
  },
  lireOctet(random) {
    const rest = random.pick([12, 25, 37, 44, 51, 58, 73, 76, 82, 91, 98, 101, 105, 110, 115, 118, 121, 123]);
    const value = rest - 128;
    return {
      bits: inTwo(octet(128 + rest)),
      rest,
      value,
      unsigned: 128 + rest,
      signMagnitude: -rest,
      opposite: -value,
      forgot: value + 1,
    };
  },
  depassement(random) {
    const a = random.int(70, 120);
    const b = random.int(62, 115);
    const sum = a + b;
    return { a, b, sum, bits: inTwo(octet(sum)), rest: sum - 128, value: sum - 256 };
  },
  lireVirgule(random) {
    const digits = random.pick(['11', '101', '011', '111', '1001', '0101', '0011', '1011', '1101', '0111']);
    const ahead = random.int(0, 3);
    const fraction = Number.parseInt(digits, 2) / 2 ** digits.length;
    const parts = weightsAfterComma(digits);
    const read = Number.parseInt(digits, 2);
    return {
      binary: `${ahead.toString(2)}{,}${digits}`,
      value: ahead + fraction,
      tenths: ahead + read / 10 ** String(read).length,
      shifted: ahead + 2 * fraction,
      sum: [...(ahead > 0 ? [weights(ahead)] : []), ...parts].join(' + '),
    };
  },
  ecrireVirgule(random) {
    const sixteenths = random.pick([3, 5, 6, 7, 9, 10, 11, 12, 13, 14]);
    const value = sixteenths / 16;
    const digits = sixteenths.toString(2).padStart(4, '0').replace(/0+$/, '');
    const figures = String(value).slice(2);
    const tex = (number: number) => String(number).replace('.', '{,}');
    return {
      value,
      valueTex: tex(value),
      doubleTex: tex(2 * value),
      binary: `0,${digits}`,
      dotted: `0.${digits}`,
      tail: `,${digits}`,
      dottedTail: `.${digits}`,
      reversed: reverse(digits) === digits ? '0,0' : `0,${reverse(digits)}`,
      asInteger: `0,${Number(figures).toString(2)}`,
      figures,
      first: digits.slice(0, 1),
      sum: weightsAfterComma(digits).join(' + '),
    };
  },
  asciiVersMot(random) {
    const word = random.pick([
      'PARIS',
      'LYCEE',
      'MODEM',
      'OCTET',
      'NANTES',
      'PIXEL',
      'BREST',
      'LIMOGES',
      'TABLE',
      'CODE',
      'PYTHON',
      'LOGIQUE',
      'COMPTE',
      'ROUEN',
    ]);
    const code = (letter: string) => letter.charCodeAt(0);
    const hexa = [...word].map((letter) => code(letter).toString(16).toUpperCase());
    const moved = (by: number) => [...word].map((letter) => String.fromCharCode(code(letter) + by)).join('');
    return {
      word,
      hexa: hexa.join(' '),
      next: moved(1),
      previous: moved(-1),
      initial: word.slice(0, 1),
      length: word.length,
      detail: hexa.map((one, index) => `${one} est ${word.slice(index, index + 1)}`).join(', '),
    };
  },
  octetsUtf8(random) {
    const text = random.pick([
      'lycée',
      'forêt dorée',
      'Besançon',
      'café à 2 €',
      'été à Orléans',
      'œuf et maïs',
      'prix : 15 €',
      'Noël à Évry',
      'garçon pressé',
      'piñata géante',
      '7 € la place',
      'fête du cinéma',
      'théâtre',
      'çà et là',
    ]);
    const chars = [...text];
    const size = (char: string) => (char === '€' ? 3 : char.charCodeAt(0) > 127 ? 2 : 1);
    const bytes = chars.reduce((total, char) => total + size(char), 0);
    const special = chars.filter((char) => size(char) > 1);
    return {
      text,
      chars: chars.length,
      bytes,
      extra: bytes - chars.length,
      doubled: 2 * chars.length,
      noSpaces: bytes - chars.filter((char) => char === ' ').length,
      special: special.map((char) => `« ${char} » (${size(char)} octets)`).join(', '),
    };
  },
});

import { defineVariants } from '../../../src/items/variants.ts';

const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** The bits of the frames sent, when the frames of these numbers (from 1) go without an answer. */
function bitsSent(data: number, unanswered: readonly number[]): string {
  let bits = '';
  let bit = 0;
  let confirmed = 0;
  while (confirmed < data) {
    bits += String(bit);
    if (!unanswered.includes(bits.length)) {
      confirmed++;
      bit = 1 - bit;
    }
  }
  return bits;
}

export default defineVariants({
  paquets(random) {
    const maximum = random.pick([576, 1000, 1280, 1500]);
    const utile = maximum - 40;
    const pleins = random.int(150, 300);
    const reste = random.int(50, utile - 50);
    const taille = pleins * utile + reste;
    return {
      maximum,
      utile,
      pleins,
      reste,
      taille,
      paquets: pleins + 1,
      sansEntetes: Math.ceil(taille / maximum),
      unEntete: Math.ceil(taille / (maximum - 20)),
      defaut: pleins,
    };
  },
  chaine(random) {
    const duree = random.int(2, 9);
    const liens = random.int(3, 6);
    const paquets = random.pick([10, 20, 50, 100]);
    const unPaquet = round(duree / paquets);
    const autres = liens - 1;
    return {
      duree,
      liens,
      paquets,
      unPaquet,
      autres,
      supplement: round(autres * unPaquet),
      total: round(duree + autres * unPaquet),
      bloc: duree * liens,
      unDeTrop: round(duree + liens * unPaquet),
    };
  },
  envois(random) {
    const donnees = random.int(6, 15);
    const trames = random.int(2, 5);
    let acks = random.int(2, 5);
    if (acks === trames) acks = 6;
    return {
      donnees,
      trames,
      acks,
      total: donnees + trames + acks,
      sansAcks: donnees + trames,
      recues: donnees + acks,
    };
  },
  bits(random) {
    const donnees = random.int(4, 6);
    const perdue = random.int(1, donnees);
    let ackPerdu = random.int(1, donnees + 1);
    if (ackPerdu === perdue) ackPerdu = perdue + 1;
    return {
      donnees,
      perdue,
      ackPerdu,
      suite: bitsSent(donnees, [perdue, ackPerdu]),
      sansPerte: bitsSent(donnees, []),
      sansAck: bitsSent(donnees, [perdue]),
      alterne: bitsSent(donnees + 2, []),
    };
  },
  machines(random) {
    const masque = random.int(18, 28);
    const bits = 32 - masque;
    const toutes = 2 ** bits;
    return { masque, bits, toutes, machines: toutes - 2, lineaire: 2 * bits, sansDiffusion: toutes - 1 };
  },
  adresseReseau(random) {
    const [a, b, c, d] = [random.pick([10, 172, 203]), random.int(2, 30), random.int(1, 250), random.int(2, 250)];
    const gardes = random.pick([2, 3]);
    const two = `${a}.${b}.0.0`;
    const three = `${a}.${b}.${c}.0`;
    return {
      adresse: `${a}.${b}.${c}.${d}`,
      masque: 8 * gardes,
      gardes,
      reseau: gardes === 2 ? two : three,
      autre: gardes === 2 ? three : two,
      diffusion: gardes === 2 ? `${a}.${b}.255.255` : `${a}.${b}.${c}.255`,
    };
  },
});

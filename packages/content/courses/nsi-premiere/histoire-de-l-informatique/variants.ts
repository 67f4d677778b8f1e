import { defineVariants } from '../../../src/items/variants.ts';

const events = [
  [1642, 'Blaise Pascal conçoit sa machine à calculer'],
  [1843, 'Ada Lovelace publie un algorithme pour la machine de Babbage'],
  [1854, 'George Boole écrit la logique comme un calcul'],
  [1936, 'Alan Turing décrit la machine universelle'],
  [1947, 'Le transistor est inventé aux laboratoires Bell'],
  [1957, 'Le langage Fortran est livré aux utilisateurs'],
  [1969, 'Un premier message circule sur Arpanet'],
  [1971, 'Intel vend le premier microprocesseur'],
  [1978, 'La loi « Informatique et libertés » crée la CNIL'],
  [1983, 'Arpanet adopte les protocoles TCP/IP'],
  [1990, 'Le premier site web est prêt au CERN'],
  [2007, 'Le premier iPhone est mis en vente'],
  [2018, 'Le RGPD s’applique dans l’Union européenne'],
] as const;

/** In the order of time: wrong answers are taken among neighbours. */
const people = [
  ['Charles Babbage', 'a conçu dans les années 1830 une machine à calculer programmable, jamais achevée'],
  ['Ada Lovelace', 'a publié en 1843 un algorithme pour la machine analytique'],
  ['George Boole', 'a écrit en 1854 les lois de la logique sous forme de calcul'],
  ['Alan Turing', 'a décrit en 1936 une machine capable d’imiter toutes les autres'],
  ['Claude Shannon', 'a montré en 1937 que des circuits peuvent calculer les formules de la logique'],
  ['John von Neumann', 'a rédigé en 1945 un rapport où le programme est rangé en mémoire avec les données'],
  ['Grace Hopper', 'a écrit en 1952 un ancêtre des compilateurs'],
  ['Jacques Perret', 'a proposé en 1955 le mot « ordinateur »'],
  ['Philippe Dreyfus', 'a créé en 1962 le mot « informatique »'],
  ['Louis Pouzin', 'a dirigé dans les années 1970 la construction du réseau français Cyclades'],
  ['Vint Cerf', 'a publié en 1974, avec Bob Kahn, les idées qui deviendront TCP/IP'],
  ['Tim Berners-Lee', 'a inventé le Web au CERN'],
] as const;

export default defineVariants({
  chronologie(random) {
    const chosen = random
      .shuffle(events)
      .slice(0, 5)
      .sort((a, b) => a[0] - b[0]);
    return Object.fromEntries(
      chosen.flatMap(([date, event], index) => [
        [`d${index + 1}`, date],
        [`e${index + 1}`, event],
      ]),
    );
  },
  qui(random) {
    const at = random.int(0, people.length - 1);
    const one = people[at] ?? people[0];
    const start = Math.min(Math.max(at - 2, 0), people.length - 5);
    const near = people.slice(start, start + 5).filter((other) => other !== one);
    const [two = people[1], three = people[2], four = people[3]] = random.shuffle(near);
    return {
      right: one[0],
      did: one[1],
      w1: two[0],
      y1: two[1],
      w2: three[0],
      y2: three[1],
      w3: four[0],
      y3: four[1],
    };
  },
  moore(random) {
    const periods = random.pick([3, 5, 6, 7, 8]);
    const from = random.int(1975, 1995);
    return {
      periods,
      from,
      to: from + 2 * periods,
      years: 2 * periods,
      square: periods * periods,
      answer: 2 ** periods,
      oneLess: 2 ** (periods - 1),
    };
  },
});

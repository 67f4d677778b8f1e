import { defineVariants } from '../../../src/items/variants.ts';

/** In the order of time, far enough from each other to be told apart. */
const events = [
  [1936, 'Alan Turing décrit une machine de papier capable d’imiter toutes les autres'],
  [1946, 'Présentation de l’ENIAC, que l’on programme par des câbles'],
  [1948, 'Premier programme enregistré exécuté à Manchester'],
  [1957, 'IBM livre le langage FORTRAN et son compilateur'],
  [1964, 'IBM annonce le System/360, une famille de machines compatibles'],
  [1971, 'Intel vend le 4004, premier microprocesseur commercialisé'],
  [1981, 'IBM présente son ordinateur personnel, le PC'],
  [1991, 'Linus Torvalds publie le noyau Linux'],
  [2007, 'Apple présente l’iPhone'],
  [2012, 'AlexNet gagne un concours d’images, entraîné sur des cartes graphiques'],
  [2022, 'Ouverture au public de ChatGPT'],
] as const;

export default defineVariants({
  frise(random) {
    const drawn = random.shuffle(events).slice(0, 5);
    drawn.sort((a, b) => a[0] - b[0]);
    const out: Record<string, string | number> = {};
    for (const [index, [year, what]] of drawn.entries()) {
      out[`y${index + 1}`] = year;
      out[`e${index + 1}`] = what;
    }
    return out;
  },
  moore(random) {
    const k = random.int(4, 15);
    return { n: 2 * k, k, facteur: 2 ** k, lineaire: 2 * k, annuel: 2 ** (2 * k) };
  },
});

import type { Failure } from '../engine/protocol.ts';
import { explainRun } from './run-errors.ts';
import { explainSyntax } from './syntax-errors.ts';
import { explainType } from './type-errors.ts';
import type { Explanation } from './words.ts';

/**
 * An error of Python in French: what it usually means and what to look at, said to nobody in particular (pupils and those
 * who help them read it). What is between backquotes is code.
 *
 * @param failure as harness.py tells it, with the messages of Python 3.14.
 */
export function explain(failure: Failure): Explanation {
  const { what, look } = explainSyntax(failure) ??
    explainType(failure) ??
    explainRun(failure) ?? {
      what: 'Le programme s’est arrêté sur une erreur qui n’est pas des plus courantes.',
      look: 'Le message de Python, ci-dessous, dit laquelle\u00a0; la ligne indiquée est celle où il s’est arrêté.',
    };
  return { what: elided(what), look };
}

/** « la longueur d’un entier ». */
const elided = (words: string) => words.replaceAll(/\bde (?=une? )/g, 'd’');

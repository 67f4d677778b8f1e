import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadPyodide } from 'pyodide';
import { beforeAll, describe, expect, it } from 'vitest';
import { Failure, SqlEnd, Verdict } from '../engine/protocol.ts';
import { explain } from './explain.ts';
import { explainSql } from './sql-errors.ts';

/** The Python of the page itself: what it says of an error changes from one version to the next. */
let call: (name: string, ...args: unknown[]) => unknown;

beforeAll(async () => {
  const python = await loadPyodide();
  const harness = createRequire(import.meta.url).resolve('@nexus/content/harness.py');
  python.runPython(readFileSync(harness, 'utf8'));
  call = (name, ...args) => JSON.parse(String(python.globals.get(name)(...args)));
}, 120_000);

function failureOf(source: string, inputs: string[] = []): Failure {
  const ended = call(
    'run_page',
    source,
    '[]',
    JSON.stringify(inputs),
    () => undefined,
    () => undefined,
  );
  return Failure.parse(ended);
}

/** Program, line, what its explanation holds. */
const programs: [string, number, RegExp][] = [
  ['for i in range(3)\n    print(i)', 1, /manque les deux-points/],
  ['print((1 + 2)\nx = 3', 1, /jamais refermé/],
  ['print(1))', 1, /n’a pas été ouvert/],
  ['t = [1, 2)', 1, /ne vont pas ensemble/],
  ['print("bonjour)', 1, /ne se termine pas sur la ligne/],
  ["print('aujourd'hui')", 1, /ne se termine pas|Deux valeurs se suivent/],
  ['t = [1 2]', 1, /manque sans doute une virgule/],
  ['x = 3\nif x = 3:\n    print(x)', 2, /pour comparer, écrire `==`/i],
  ['3 = x', 1, /à gauche/],
  ['def f():\nreturn 3', 2, /la définition de la fonction de la ligne 1/],
  ['x = 1\n  y = 2', 2, /rien ne l’annonce/],
  ['if True:\n        x = 1\n    y = 2', 3, /d’aucun bloc/],
  ['print "bonjour"', 1, /`print` est une fonction/],
  ['whille True:\n    pass', 1, /`while`/],
  ['x = “a”', 1, /n’a pas de sens en Python/],
  ['return 3', 1, /dans une fonction/],
  ['break', 1, /dans une boucle/],
  ['x = 1\nif x > 0:\n    pass\nelse if x < 0:\n    pass', 4, /deux-points|`elif`/],
  ['compteur = 1\nprint(conpteur)', 2, /`compteur`/],
  ['print(bonjour)', 1, /entre guillemets/],
  ['total = 0\ndef f():\n    total = total + 1\nf()', 3, /`total` sert avant/],
  ['t = []\nt.apend(3)', 2, /`append`/],
  ['x = print(1)\nx.upper()', 2, /`None`/],
  ['t = [1, 2]\nprint(t[2])', 2, /sort du tableau/],
  ['"abc"[5]', 1, /sort de la chaîne/],
  ['[].pop()', 1, /n’en a plus/],
  ['d = {"a": 1}\nd["b"]', 2, /La clé `'b'`/],
  ['def moyenne(t):\n    return sum(t) / len(t)\nmoyenne([])', 2, /divise par zéro/],
  ['int("12,5")', 1, /ne sait pas lire `'12,5'`/],
  ['float("a")', 1, /`float` ne sait pas/],
  ['a, b = [1, 2, 3]', 1, /2 variables à gauche de `=`, et 3 valeurs/],
  ['a, b, c = 1, 2', 1, /3 variables à gauche de `=`, et 2 valeurs/],
  ['[1].index(2)', 1, /n’est pas dans le tableau/],
  ['max([])', 1, /aucun élément/],
  ['import math\nmath.sqrt(-1)', 2, /racine d’un négatif/],
  ['"a" + 1', 1, /coller une chaîne de caractères \(`str`\) et un entier/],
  ['1 + "a"', 1, /entre un entier \(`int`\) et une chaîne/],
  ['"3" < 4', 1, /`<` ne sait pas comparer/],
  ['def f(a, b):\n    return a\nf(1)', 3, /il en manque 1/],
  ['def f(a):\n    return a\nf(1, 2)', 3, /avec 2 valeurs alors qu’elle en attend 1/],
  ['x = 5\nx[0]', 2, /demandent un élément à un entier/],
  ['x = 5\nx(2)', 2, /comme une fonction/],
  ['for i in 5:\n    pass', 1, /parcourir un entier/],
  ['t = [1]\nt[1 / 2]', 2, /division entière/],
  ['len(5)', 1, /longueur d’un entier/],
  ['s = "abc"\ns[0] = "d"', 2, /ne se modifient pas/],
  ['{[1]: 2}', 1, /Un tableau \(`list`\) ne peut pas être une clé/],
  ['range(4 / 2)', 1, /même quand elle tombe juste/],
  ['def f(n):\n    return f(n + 1)\nf(0)', 2, /sans jamais s’arrêter/],
  ['import turtle', 1, /n’est pas disponible dans cette page/],
  ['from math import cosinus', 1, /`math` ne contient pas `cosinus`/],
  ['assert 1 == 2, "faux"', 1, /«\u00a0faux\u00a0»/],
  ['x = [0] * 10 ** 10', 1, /démesurée/],
  ['open("absent.txt")', 1, /n’existe pas ici/],
  ['while True:\n    print("encore et encore")', 2, /trop.: il a été arrêté/],
];

describe('an error of Python in French', () => {
  it.each(programs)('%j', (source, line, words) => {
    const failure = failureOf(source);
    const { what, look } = explain(failure);
    expect(failure.line).toBe(line);
    expect(`${what} ${look}`).toMatch(words);
    expect(`${what} ${look}`).not.toMatch(/undefined|\bun objet ``|``/);
  });

  it('says that there are no entries left, and answers those there are', () => {
    expect(explain(failureOf('a = input()\nb = input()', ['1'])).what).toContain('une entrée de plus');
  });

  it('tells the pupil’s own lines alone, from the outside in', () => {
    const { trace } = failureOf('import json\ndef lire(texte):\n    return json.loads(texte)\nlire("{")');
    expect(trace).toEqual([
      { line: 4, where: '<module>' },
      { line: 3, where: 'lire' },
    ]);
  });

  it('says that what the tests call is not there', () => {
    const test = JSON.stringify({ call: 'somme([1])', value: '1', hidden: false });
    const verdict = Verdict.parse(call('run_test', 'def some(t):\n    return 1', test));
    expect(verdict).toMatchObject({ kind: 'error', expected: '1', error: { type: 'NameError', line: null } });
    expect(verdict.error && explain(verdict.error).what).toContain('Les tests appellent `somme`');
  });

  it('says something of an error that it does not know', () => {
    const failure = failureOf('class Panne(Exception):\n    pass\nraise Panne("oups")');
    expect(failure).toMatchObject({ type: 'Panne', message: 'oups', line: 3 });
    expect(explain(failure).look).toContain('ci-dessous');
  });
});

describe('an error of SQLite in French', () => {
  const script = 'CREATE TABLE film (id INTEGER PRIMARY KEY, titre TEXT NOT NULL);';
  const statements: [string, RegExp][] = [
    ['SELECT * FROM films', /Aucune table ne s’appelle `films`/],
    ['SELECT nom FROM film', /Aucune colonne ne s’appelle `nom`/],
    ['SELECT titre film WHERE id = 1', /`FROM`/],
    ['SELECT FROM film', /juste avant `FROM`/],
    ['SELECT titre FROM film WHERE', /se termine trop tôt|bien formée/],
    ["SELECT titre FROM film WHERE titre = 'a", /apostrophe/],
    ["INSERT INTO film VALUES (1, 'a'); INSERT INTO film VALUES (1, 'b')", /unique/],
    ['INSERT INTO film VALUES (1, NULL)', /rester vide/],
    ['INSERT INTO film VALUES (1)', /2 colonnes, et la requête donne 1/],
  ];
  it.each(statements)('%s', (statement, words) => {
    const { error } = SqlEnd.parse(call('run_sql_page', script, statement));
    const { what, look } = explainSql(error ?? '');
    expect(`${what} ${look}`).toMatch(words);
  });
});

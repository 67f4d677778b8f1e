import type { BacItem, BacPlan } from '@nexus/contracts';
import { RuleError } from '../rule-error.ts';
import { NBSP, quoted } from '../typography.ts';

/** What somebody supposes: the marks, and what becomes of them. Marks are out of 20. */
export interface BacScenario {
  /** By code of the plan, options too (OPT-LVC-1RE); a speciality may have its mark by part. The rest is missing. */
  marks: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
  kept_marks?: readonly string[] | undefined;
  exempted?: readonly string[] | undefined;
  second_group?: Readonly<Record<string, number>> | undefined;
  targets?: readonly { code: string; threshold: number }[] | undefined;
  /** What to take where a mark is missing, with half the width of its 80 % interval; left out where there is none. */
  estimates?: readonly { code: string; mark: number; margin: number }[] | undefined;
}

type Path = readonly (string | number)[];

const refusal = (reason: string, [field = '', ...rest]: Path, message: string) =>
  new RuleError({ reason, field: String(field), path: [field, ...rest], message });

/**
 * Refuses what the plan does not know or the texts do not allow, naming the code.
 *
 * @throws RuleError CODE_UNKNOWN, CODE_REPEATED, PARTS_UNKNOWN, MARK_NOT_KEEPABLE, KEPT_WITHOUT_MARK, NOT_EXEMPTABLE, EXEMPTED_WITH_MARK,
 *   NO_ORAL, ORALS_TOO_MANY, ORAL_WITHOUT_MARK.
 */
export function checkScenario({ items, rules }: BacPlan, scenario: BacScenario): void {
  const known = new Map(items.map((item) => [item.code, item]));
  const itemAt = (code: string, path: Path): BacItem => {
    const item = known.get(code);
    if (item !== undefined) return item;
    throw refusal('CODE_UNKNOWN', path, `Le code ${quoted(code)} n’est pas dans le plan d’épreuves de ce profil.`);
  };
  const { kept_marks = [], exempted = [], second_group = {}, targets = [] } = scenario;

  for (const [code, mark] of Object.entries(scenario.marks)) {
    checkMark(itemAt(code, ['marks', code]), mark);
  }
  const hasMark = (code: string) => Object.hasOwn(scenario.marks, code);

  for (const [index, code] of kept_marks.entries()) {
    const path = ['kept_marks', index];
    const { keepable } = itemAt(code, path);
    if (kept_marks.indexOf(code) !== index) throw refusal('CODE_REPEATED', path, `${code} est donné deux fois.`);
    if (!keepable) {
      throw refusal(
        'MARK_NOT_KEEPABLE',
        path,
        `La note de ${code} ne peut pas être conservée${NBSP}: une moyenne annuelle n’est pas une note d’épreuve.`,
      );
    }
    if (!hasMark(code)) {
      throw refusal('KEPT_WITHOUT_MARK', path, `Il faut donner dans ${quoted('marks')} la note conservée de ${code}.`);
    }
  }

  for (const [index, code] of exempted.entries()) {
    const path = ['exempted', index];
    if (!itemAt(code, path).exemptable) {
      throw refusal('NOT_EXEMPTABLE', path, `Les textes ne disent aucune dispense qui neutralise ${code}.`);
    }
    if (hasMark(code)) {
      throw refusal('EXEMPTED_WITH_MARK', path, `${code} ne peut pas avoir à la fois une note et une dispense.`);
    }
  }

  const orals = Object.keys(second_group).map((code) => itemAt(code, ['second_group', code]));
  if (orals.length > rules.second_group_max) {
    throw refusal(
      'ORALS_TOO_MANY',
      ['second_group'],
      `Le second groupe compte ${rules.second_group_max} oraux au plus.`,
    );
  }
  for (const { code, second_group: offered, subject } of orals) {
    const path = ['second_group', code];
    if (!offered) {
      throw refusal(
        'NO_ORAL',
        path,
        `Le second groupe ne porte que sur les écrits du premier${NBSP}: pas sur ${code}.`,
      );
    }
    if (subject !== null && orals.some((other) => other.code !== code && other.subject === subject)) {
      throw refusal('ORALS_TOO_MANY', path, 'Au second groupe, une même matière ne se choisit qu’une fois.');
    }
  }
  for (const [index, { code }] of targets.entries()) {
    itemAt(code, ['targets', index, 'code']);
    if (exempted.includes(code)) {
      throw refusal(
        'NOT_EXEMPTABLE',
        ['targets', index, 'code'],
        `${code} est dispensée${NBSP}: aucune note n’y compte.`,
      );
    }
  }
}

function checkMark({ code, parts }: BacItem, mark: number | Readonly<Record<string, number>>): void {
  if (typeof mark === 'number') return;
  const path = ['marks', code];
  if (parts.length === 0) {
    throw refusal(
      'PARTS_UNKNOWN',
      path,
      `${code} se donne en une seule note${NBSP}: ses parties, ou leur poids, ne sont pas connues (il faut dire la spécialité).`,
    );
  }
  const given = Object.keys(mark);
  if (given.length === 0) throw refusal('PARTS_UNKNOWN', path, `Il manque la note d’une partie de ${code}.`);
  for (const part of given) {
    if (parts.some((one) => one.part === part)) continue;
    const names = parts.map((one) => one.part).join(', ');
    throw refusal(
      'PARTS_UNKNOWN',
      [...path, part],
      `${code} n’a pas de partie ${quoted(part)}${NBSP}; ses parties sont${NBSP}: ${names}.`,
    );
  }
}

/** @throws RuleError: the mark is under the one from which it can be kept. */
export function refuseKept(plan: BacPlan, scenario: BacScenario, code: string): never {
  const index = scenario.kept_marks?.indexOf(code) ?? 0;
  throw refusal(
    'MARK_NOT_KEEPABLE',
    ['kept_marks', index],
    `Seule une note de ${plan.rules.kept_from} ou plus, complète, peut être conservée${NBSP}: pas celle de ${code}.`,
  );
}

/** @throws RuleError: there is no first mark to compare the oral with. */
export function refuseOral(code: string): never {
  throw refusal(
    'ORAL_WITHOUT_MARK',
    ['second_group', code],
    `Il faut d’abord une note à l’écrit de ${code}${NBSP}: l’oral n’est retenu que s’il est meilleur.`,
  );
}

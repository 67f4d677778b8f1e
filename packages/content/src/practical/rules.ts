import type { PracticalList } from '@nexus/contracts';
import { once } from '../once.ts';
import { regulationFile } from '../regulation/file.ts';
import { specialities } from '../regulation/index.ts';
import { french } from '../typography.ts';

export type PracticalRules = PracticalList['rules'];

/**
 * The practical exam of NSI as the regulation has it.
 *
 * @throws Error the regulation holds no practical part of NSI.
 */
export const practicalRules: () => PracticalRules = once(() => {
  const nsi = specialities().find(({ code }) => code === 'NSI');
  const part = nsi?.parts.find(({ part }) => part === 'pratique');
  if (nsi === undefined || part?.weight == null) throw new Error('bac-general.json: no practical part of NSI');
  return {
    session: nsi.session,
    minutes: part.duration_min,
    share: part.weight,
    format: nsi.format,
    certainty: part.certainty,
    note: part.note,
    individual: french(regulationFile().specialites_candidat_libre.rule),
  };
});

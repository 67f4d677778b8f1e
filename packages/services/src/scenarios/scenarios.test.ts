import { describe, expect } from 'vitest';
import { addCoach, addParent, addPupil, eventsOf } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { previewProfile, updateProfile } from '../students/index.ts';
import { keepScenario, listScenarios, removeScenario, renameScenario } from './index.ts';

const campusTest = useRolledBackCampus();

describe('a scenario', () => {
  campusTest('is kept once, renamed, read by those linked to the pupil, removed', async (campus) => {
    const { student_id, caller } = await addPupil(campus);
    const id = campus.newId();
    const input = { id, name: 'Si je travaille', marks: { PHILO: 14, SPE1: 15.5 } };
    const kept = await keepScenario(caller, input);
    expect(kept).toMatchObject({ ...input, ignored: [], created_at: campus.now().toISOString() });
    expect(await keepScenario(caller, input)).toEqual(kept);
    await renameScenario(caller, { id, name: 'Juin' });
    await renameScenario(caller, { id, name: 'Juin' });
    const all = { student_id, items: [{ ...kept, name: 'Juin' }] };
    const parent = await addParent(campus, student_id);
    const coach = await addCoach(campus, student_id);
    for (const reader of [caller, parent, coach]) expect(await listScenarios(reader, { student_id })).toEqual(all);
    for (const reader of [parent, coach]) {
      await expect(keepScenario(reader, { ...input, student_id })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
      await expect(removeScenario(reader, { id })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    }

    const other = await addPupil(campus);
    await expect(listScenarios(other.caller, { student_id })).rejects.toMatchObject({ reason: 'STUDENT_NOT_FOUND' });
    const notFound = { reason: 'SCENARIO_NOT_FOUND' };
    await expect(renameScenario(other.caller, { id, name: 'À moi' })).rejects.toMatchObject(notFound);
    await expect(removeScenario(other.caller, { id })).rejects.toMatchObject(notFound);
    await expect(keepScenario(other.caller, input)).rejects.toMatchObject({ reason: 'CONFLICTING_WRITE' });

    await removeScenario(caller, { id });
    await expect(removeScenario(caller, { id })).rejects.toMatchObject({ reason: 'SCENARIO_NOT_FOUND' });
    // Taken back: the same one again, and removed again.
    await keepScenario(caller, input);
    await removeScenario(caller, { id });
    const told = (await eventsOf(campus, student_id)).filter((kind) => kind.startsWith('SCENARIO'));
    const once = ['SCENARIO_KEPT', 'SCENARIO_REMOVED'];
    expect(told).toEqual(['SCENARIO_KEPT', 'SCENARIO_RENAMED', 'SCENARIO_REMOVED', ...once]);
  });

  campusTest('holds codes of the plan; those that go are ignored, and said', async (campus) => {
    const { caller } = await addPupil(campus, { options: [{ code: 'OPT-LVC', years: ['Premiere'] }] });
    await expect(keepScenario(caller, { name: 'Latin', marks: { LATIN: 12 } })).rejects.toMatchObject({
      ...{ reason: 'MARK_CODE_UNKNOWN', issues: [{ path: ['marks', 'LATIN'] }] },
    });
    await keepScenario(caller, { name: 'Avec l’option', marks: { 'OPT-LVC-1RE': 18, PHILO: 12 } });
    const { fingerprint } = await previewProfile(caller, { options: [] });
    await updateProfile(caller, { options: [], fingerprint });
    const { items } = await listScenarios(caller, {});
    expect(items).toMatchObject([{ marks: { PHILO: 12 }, ignored: ['OPT-LVC-1RE'] }]);
  });

  campusTest('is one of twelve at most', async (campus) => {
    const { caller } = await addPupil(campus);
    const keep = () => keepScenario(caller, { name: 'Encore un', marks: { PHILO: 14 } });
    for (let index = 0; index < 12; index += 1) await keep();
    await expect(keep()).rejects.toMatchObject({ reason: 'SCENARIOS_FULL', code: 'CONFLICT' });
  });
});

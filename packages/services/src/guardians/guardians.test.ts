import { describe, expect } from 'vitest';
import { addParent, addPupil, eventsOf } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { getDashboardSummary } from '../dashboard/index.ts';
import { createLinkCode, linkGuardian, listGuardians } from './index.ts';

const campusTest = useRolledBackCampus();
const typed = (code: string) => code.replace('-', '');

describe('linking a parent', () => {
  campusTest('the code the child shows opens their pages to the parent, once', async (campus) => {
    const lina = await addPupil(campus);
    const nadia = await addParent(campus);
    const stranger = await addParent(campus);
    await expect(getDashboardSummary(nadia, { student_id: lina.student_id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { code } = await createLinkCode(lina.caller);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    const linked = await linkGuardian(nadia, { code: typed(code) });
    expect(linked.student.id).toBe(lina.student_id);
    await expect(getDashboardSummary(nadia, {})).resolves.toBeDefined();
    await expect(linkGuardian(stranger, { code: typed(code) })).rejects.toMatchObject({ reason: 'LINK_CODE_INVALID' });
    expect((await listGuardians(lina.caller)).guardians).toMatchObject([{ first_name: 'Nadia' }]);
    expect(await eventsOf(campus, lina.student_id)).toContain('GUARDIAN_LINKED');
  });

  campusTest('a code lives fifteen minutes, and a new one ends the one before', async (campus) => {
    const lina = await addPupil(campus);
    const nadia = await addParent(campus);
    const first = await createLinkCode(lina.caller);
    const second = await createLinkCode(lina.caller);
    await expect(linkGuardian(nadia, { code: typed(first.code) })).rejects.toMatchObject({
      reason: 'LINK_CODE_INVALID',
    });
    campus.clock = new Date(campus.clock.getTime() + 15 * 60_000 + 1);
    await expect(linkGuardian(nadia, { code: typed(second.code) })).rejects.toMatchObject({
      reason: 'LINK_CODE_INVALID',
    });
  });

  campusTest('only a parent links, only a pupil shows a code', async (campus) => {
    const lina = await addPupil(campus);
    const nadia = await addParent(campus, lina.student_id);
    await expect(createLinkCode(nadia)).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    const { code } = await createLinkCode(lina.caller);
    await expect(linkGuardian(lina.caller, { code: typed(code) })).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
  });
});

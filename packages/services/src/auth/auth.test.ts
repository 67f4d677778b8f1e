import { schema } from '@nexus/db';
import { describe, expect } from 'vitest';
import { as, type TestCampus } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import {
  changePassword,
  createAdmin,
  findSignIn,
  getMe,
  login,
  logout,
  register,
  requestReset,
  resetPassword,
} from './index.ts';

const campusTest = useRolledBackCampus();

const parentInput = {
  role: 'parent' as const,
  email: 'nadia@campus.test',
  password: 'un mot de passe long',
  first_name: 'Nadia',
  last_name: 'Mansour',
  time_zone: 'Europe/Paris',
};
const pupilInput = {
  ...parentInput,
  role: 'student' as const,
  email: 'lina@campus.test',
  track: 'Premiere' as const,
  profile: 'Scolarise' as const,
  specialities: ['NSI', 'MATHS', 'PC'] as ['NSI', 'MATHS', 'PC'],
};

async function resetToken(campus: TestCampus): Promise<string> {
  await campus.settled();
  return /token=([\w-]+)/.exec(campus.mails.at(-1)?.text ?? '')?.[1] ?? '';
}

describe('registration', () => {
  campusTest(
    'a pupil has an account, a sign-in, an exam plan of 100 coefficients and a summary at once',
    async (campus) => {
      const { user, token } = await register(campus, pupilInput);
      expect(await findSignIn(campus.db.orm, token)).toMatchObject({ user_id: user.id, role: 'student' });
      const plan = await campus.db.orm.select().from(schema.epreuvesPlan);
      expect(plan.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
      const me = await getMe(as(campus, user.id, 'student'));
      expect(me.students.map(({ id }) => id)).toEqual([me.student_id]);
    },
  );

  campusTest('a choice that the bac does not allow leaves nothing behind', async (campus) => {
    const input = {
      ...pupilInput,
      track: 'Terminale' as const,
      options: [{ code: 'OPT-MATHS-COMPLEMENTAIRES' as const, years: ['Terminale' as const] }],
    };
    await expect(register(campus, input)).rejects.toMatchObject({
      reason: 'RULE_BROKEN',
      issues: [{ path: ['options'] }],
    });
    expect(await campus.db.orm.$count(schema.users)).toBe(0);
  });

  campusTest('an address that is taken is refused, and the first account keeps its password', async (campus) => {
    await register(campus, parentInput);
    await expect(register(campus, { ...parentInput, password: 'un autre mot de passe' })).rejects.toMatchObject({
      reason: 'EMAIL_TAKEN',
    });
    await expect(login(campus, parentInput)).resolves.toBeDefined();
  });
});

describe('signing in', () => {
  campusTest('a wrong password and an unknown address are the same refusal', async (campus) => {
    await register(campus, parentInput);
    const wrong = await login(campus, { ...parentInput, password: 'pas celui-là' }).catch((error: unknown) => error);
    const nobody = await login(campus, { email: 'personne@campus.test', password: 'x' }).catch(
      (error: unknown) => error,
    );
    expect(wrong).toEqual(nobody);
    expect(wrong).toMatchObject({ reason: 'BAD_CREDENTIALS' });
  });

  campusTest('an account whose password was never chosen cannot be entered with any', async (campus) => {
    await createAdmin(campus, { email: 'admin@campus.test', first_name: 'S', last_name: 'N' });
    await expect(login(campus, { email: 'admin@campus.test', password: 'x' })).rejects.toMatchObject({
      reason: 'BAD_CREDENTIALS',
    });
  });

  campusTest('the database never holds the token, nor the password', async (campus) => {
    const { token } = await register(campus, parentInput);
    const rows = JSON.stringify([
      await campus.db.orm.select().from(schema.authSessions),
      await campus.db.orm.select().from(schema.users),
    ]);
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(parentInput.password);
    expect(rows).toContain('$argon2id$');
  });

  campusTest('logging out ends this sign-in; everywhere ends them all', async (campus) => {
    const { user, token } = await register(campus, parentInput);
    const other = await login(campus, parentInput);
    const third = await login(campus, parentInput);
    const caller = as(campus, user.id, 'parent');
    await logout(caller, token, { everywhere: false });
    expect(await findSignIn(campus.db.orm, token)).toBeUndefined();
    expect(await findSignIn(campus.db.orm, other.token)).toBeDefined();
    await logout(caller, other.token, { everywhere: true });
    expect(await findSignIn(campus.db.orm, third.token)).toBeUndefined();
  });
});

describe('changing the password', () => {
  campusTest('asks for the current one, and puts everybody else out', async (campus) => {
    const { user, token } = await register(campus, parentInput);
    const caller = as(campus, user.id, 'parent');
    const new_password = 'un nouveau mot de passe';
    await expect(changePassword(caller, token, { current_password: 'faux', new_password })).rejects.toMatchObject({
      reason: 'WRONG_PASSWORD',
    });
    expect(await findSignIn(campus.db.orm, token)).toBeDefined();
    const fresh = await changePassword(caller, token, { current_password: parentInput.password, new_password });
    expect(await findSignIn(campus.db.orm, token)).toBeUndefined();
    expect(await findSignIn(campus.db.orm, fresh.token)).toBeDefined();
    await expect(login(campus, parentInput)).rejects.toMatchObject({ reason: 'BAD_CREDENTIALS' });
    await expect(login(campus, { ...parentInput, password: new_password })).resolves.toBeDefined();
  });
});

describe('a forgotten password', () => {
  campusTest('the link serves once, sets the password and ends every sign-in', async (campus) => {
    const { token: signIn } = await register(campus, parentInput);
    requestReset(campus, { email: parentInput.email });
    const token = await resetToken(campus);
    await resetPassword(campus, { token, password: 'retrouvé grâce au lien' });
    expect(await findSignIn(campus.db.orm, signIn)).toBeUndefined();
    await expect(login(campus, { ...parentInput, password: 'retrouvé grâce au lien' })).resolves.toBeDefined();
    await expect(resetPassword(campus, { token, password: 'encore une fois' })).rejects.toMatchObject({
      reason: 'RESET_TOKEN_INVALID',
    });
  });

  campusTest('the link is worth nothing after an hour, nor once another was asked for', async (campus) => {
    await register(campus, parentInput);
    requestReset(campus, { email: parentInput.email });
    const first = await resetToken(campus);
    requestReset(campus, { email: parentInput.email });
    const second = await resetToken(campus);
    expect(second).not.toBe(first);
    const password = 'un mot de passe choisi';
    await expect(resetPassword(campus, { token: first, password })).rejects.toMatchObject({
      reason: 'RESET_TOKEN_INVALID',
    });
    campus.clock = new Date(campus.clock.getTime() + 61 * 60_000);
    await expect(resetPassword(campus, { token: second, password })).rejects.toMatchObject({
      reason: 'RESET_TOKEN_INVALID',
    });
  });

  campusTest('an unknown address gets no mail and no other answer', async (campus) => {
    expect(requestReset(campus, { email: 'personne@campus.test' })).toBeUndefined();
    await campus.settled();
    expect(campus.mails).toEqual([]);
  });
});

import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { addAdmin, addParent, addPupil, type TestCampus } from '../../test/campus.ts';
import { useRolledBackCampus } from '../../test/database.ts';
import { newSubscription, openPush, turnOn } from '../../test/push.ts';
import { changePassword, createSignIn, hashPassword, login, logout, register } from '../auth/index.ts';
import { getPushState, subscribeDevice, unsubscribeDevice } from './index.ts';

const campusTest = useRolledBackCampus();

const rowsOf = (campus: TestCampus) => campus.db.orm.select().from(schema.pushSubscriptions);
const endpointsOf = async (campus: TestCampus) => (await rowsOf(campus)).map(({ endpoint }) => endpoint).toSorted();

describe('a device', () => {
  campusTest('is on for its own sign-in, once however often it is asked, until it is turned off', async (campus) => {
    const { public_key } = openPush(campus);
    const { caller } = await addPupil(campus);
    const subscription = newSubscription();
    const { token, state } = await turnOn(caller, subscription);
    const on = { public_key, endpoint: subscription.endpoint, devices: 1 };
    expect(state).toEqual(on);
    const [first] = await rowsOf(campus);
    expect(await subscribeDevice(caller, token, subscription)).toEqual(on);
    expect(await rowsOf(campus)).toEqual([first]);
    const elsewhere = await createSignIn(campus.db.orm, caller.actor.user_id);
    expect(await getPushState(caller, elsewhere.token)).toEqual({ ...on, endpoint: null });
    for (let turn = 0; turn < 2; turn += 1)
      expect(await unsubscribeDevice(caller, token)).toEqual({ public_key, endpoint: null, devices: 0 });
  });

  campusTest('that renews its subscription has one still', async (campus) => {
    openPush(campus);
    const { caller } = await addPupil(campus);
    const { token } = await turnOn(caller);
    const renewed = newSubscription();
    expect(await subscribeDevice(caller, token, renewed)).toMatchObject({ endpoint: renewed.endpoint, devices: 1 });
  });

  campusTest('goes to whoever turns it on last', async (campus) => {
    openPush(campus);
    const lina = await addPupil(campus);
    const nadia = await addParent(campus, lina.student_id);
    const subscription = newSubscription();
    const hers = await turnOn(lina.caller, subscription);
    const { token } = await turnOn(nadia, subscription);
    expect(await rowsOf(campus)).toMatchObject([{ user_id: nadia.actor.user_id, endpoint: subscription.endpoint }]);
    expect(await getPushState(lina.caller, hers.token)).toMatchObject({ endpoint: null, devices: 0 });
    expect(await getPushState(nadia, token)).toMatchObject({ endpoint: subscription.endpoint, devices: 1 });
  });

  campusTest('past the tenth takes the place of the oldest', async (campus) => {
    openPush(campus);
    const { caller } = await addPupil(campus);
    const other = await addPupil(campus);
    const { endpoint: others } = await turnOn(other.caller);
    const endpoints: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      campus.clock = new Date(campus.clock.getTime() + 60_000);
      endpoints.push((await turnOn(caller)).endpoint);
    }
    expect(await endpointsOf(campus)).toEqual([...endpoints.slice(2), others].toSorted());
  });

  campusTest(
    'is refused at an address that no push service of ours has, or with a key that is none',
    async (campus) => {
      openPush(campus);
      const { caller } = await addPupil(campus);
      const { keys, endpoint } = newSubscription();
      await expect(turnOn(caller, newSubscription('intranet.test'))).rejects.toMatchObject({
        reason: 'PUSH_SERVICE_UNKNOWN',
      });
      const p256dh = `BA${'A'.repeat(85)}`;
      await expect(turnOn(caller, { endpoint, keys: { ...keys, p256dh } })).rejects.toMatchObject({
        reason: 'INVALID_INPUT',
        issues: [{ path: ['keys', 'p256dh'] }],
      });
      expect(await rowsOf(campus)).toEqual([]);
    },
  );

  campusTest('is nobody’s where the campus has no keys, nor for those who are told nothing', async (campus) => {
    const { caller } = await addPupil(campus);
    await expect(turnOn(caller)).rejects.toMatchObject({ reason: 'PUSH_NOT_OFFERED' });
    expect(await getPushState(caller, 'n’importe')).toEqual({ public_key: null, endpoint: null, devices: 0 });
    openPush(campus);
    const sarah = await addAdmin(campus);
    await expect(turnOn(sarah)).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    await expect(getPushState(sarah, 'n’importe')).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
    await expect(unsubscribeDevice(sarah, 'n’importe')).rejects.toMatchObject({ reason: 'NOT_ALLOWED' });
  });
});

describe('the end of a sign-in', () => {
  campusTest('ends its device, and no other', async (campus) => {
    openPush(campus);
    const { caller } = await addPupil(campus);
    const phone = await turnOn(caller);
    const laptop = await turnOn(caller);
    await logout(caller, phone.token, { everywhere: false });
    expect(await endpointsOf(campus)).toEqual([laptop.endpoint]);
    await expect(subscribeDevice(caller, phone.token, newSubscription())).rejects.toMatchObject({
      reason: 'SIGN_IN_REQUIRED',
    });
    await logout(caller, laptop.token, { everywhere: true });
    expect(await rowsOf(campus)).toEqual([]);
  });

  campusTest('comes with another person’s sign-in on the same browser', async (campus) => {
    openPush(campus);
    const { caller } = await addPupil(campus);
    const nadia = await addParent(campus);
    const { users } = schema;
    const password = 'un mot de passe long';
    const email = 'nadia@campus.test';
    await campus.db.orm
      .update(users)
      .set({ email, password_hash: await hashPassword(password) })
      .where(eq(users.id, nadia.actor.user_id));
    const first = await turnOn(caller);
    const second = await turnOn(caller);
    const kept = await turnOn(caller);
    await expect(login(campus, { email, password: 'faux' }, first.token)).rejects.toThrow();
    expect(await rowsOf(campus)).toHaveLength(3);
    await login(campus, { email, password }, first.token);
    const person = { first_name: 'Zoé', last_name: 'Test', time_zone: 'Europe/Paris' };
    await register(campus, { ...person, role: 'parent', email: 'zoe@campus.test', password }, second.token);
    expect(await endpointsOf(campus)).toEqual([kept.endpoint]);
  });

  campusTest('by a new password leaves on the device where it was changed', async (campus) => {
    openPush(campus);
    const { caller } = await addPupil(campus);
    const current_password = 'un mot de passe long';
    const { users } = schema;
    await campus.db.orm
      .update(users)
      .set({ password_hash: await hashPassword(current_password) })
      .where(eq(users.id, caller.actor.user_id));
    const here = await turnOn(caller);
    await turnOn(caller);
    const { token } = await changePassword(caller, here.token, { current_password, new_password: 'un tout autre mot' });
    expect(await getPushState(caller, token)).toMatchObject({ endpoint: here.endpoint, devices: 1 });
  });
});

import {
  DashboardEpreuves,
  type PreviewProfileInput,
  ProfilePreview,
  SpecialityCode,
  SyncedEpreuves,
  Track,
  UpdatedProfile,
} from '@nexus/contracts';
import { schema } from '@nexus/db';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
// The data itself: the server never imports content.
import { examPlans, regulation, specialities } from '../../../../packages/content/src/index.ts';
import { appRouter } from '../../src/trpc/root.ts';
import { type Outcome, proceduresOf, restSender, type Send, trpcSender } from '../helpers/doors.ts';
import { startTestServer, type TestServer } from '../helpers/test-server.ts';

const procedures = new Map(proceduresOf(appRouter).map((procedure) => [procedure.name, procedure]));

describe.each([
  { door: 'tRPC', senderOf: trpcSender },
  { door: 'REST', senderOf: restSender },
])('the exam plan at the $door door', ({ senderOf }) => {
  let server: TestServer;
  let send: Send;
  let pupils: { student_id: string; user_id: string; email: string }[];
  let admin: string;

  beforeAll(async () => {
    server = await startTestServer({ demo: true });
    send = senderOf(server);
    const { students, users } = schema;
    pupils = await server.campus.db.orm
      .select({ student_id: students.id, user_id: users.id, email: users.email })
      .from(students)
      .innerJoin(users, eq(users.id, students.user_id))
      .orderBy(users.email);
    const [sarah] = await server.campus.db.orm.select().from(users).where(eq(users.role, 'admin'));
    admin = await server.signIn({ user_id: sarah?.id ?? '' });
  });
  afterAll(() => server.close());

  const call = (name: string, input: unknown, token: string): Promise<Outcome> => {
    const procedure = procedures.get(name);
    if (procedure === undefined) throw new Error(`no procedure ${name}`);
    return send({ procedure, input, token });
  };
  const done = async (name: string, input: unknown, token: string) => {
    const outcome = await call(name, input, token);
    if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message}`);
    return outcome.data;
  };
  const planOf = async (token: string, input: object = {}) =>
    DashboardEpreuves.parse(await done('dashboard.epreuves', input, token));

  /** Every row of the answer against the data, read again without the code that made it. */
  const expectTheData = (plan: DashboardEpreuves) => {
    const said = examPlans().find(
      ({ session, profile, modality }) =>
        session === plan.regulation_session && profile === plan.profile && modality === plan.ponctuelles_modality,
    );
    const official = plan.items.filter(({ source }) => source === 'Réglement');
    const common = official.filter(({ code }) => !code.startsWith('OPT-'));
    expect(common.map(({ code, weight }) => [code, weight]).toSorted()).toEqual(
      said?.epreuves.map(({ code, coefficient }) => [code, coefficient]).toSorted(),
    );
    expect(common.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    const followed = plan.options.flatMap(({ years }) => years).length;
    expect(official.reduce((sum, { weight }) => sum + weight, 0)).toBe(100 + 2 * followed);
    for (const item of common) {
      const epreuve = said?.epreuves.find(({ code }) => code === item.code);
      const kept = specialities().find(({ code }) => ['SPE1', 'SPE2'].includes(item.code) && code === item.subject);
      if (kept === undefined) expect(item.format).toBe(epreuve?.format);
      else if (plan.profile === 'Scolarise' || !kept.written_only_for_individual) expect(item.format).toBe(kept.format);
      else expect(item.format).toContain('pas de partie pratique');
      const days = kept?.days.find(({ session }) => session === plan.session) ?? epreuve?.window;
      const known = plan.session === plan.regulation_session;
      expect([item.window_start, item.window_end]).toEqual(known ? [days?.from, days?.to] : [null, null]);
      expect(item.scheduled_at).toBe(known && days?.from === days?.to ? (days?.from ?? null) : null);
      expect(item.facts).not.toBeNull();
    }
  };

  test('for every pupil of the demo campus: the contract, the sums, the dates and the formats of the data', async () => {
    expect(pupils.length).toBeGreaterThanOrEqual(12);
    for (const { student_id, user_id } of pupils) {
      const token = await server.signIn({ user_id });
      const plan = await planOf(token);
      expect(plan.student_id).toBe(student_id);
      expectTheData(plan);
      expect(await planOf(admin, { student_id })).toEqual(plan);
      // As it is: a sync changes nothing.
      const synced = SyncedEpreuves.parse(await done('epreuves.sync', { student_id }, admin));
      expect(synced).toMatchObject({ inserted: 0, removed: 0, changes: { updated: [] } });
    }
  });

  test('a pupil changes speciality and sees what moves before saying yes', async () => {
    const lina = pupils.find(({ email }) => email === 'eleve@nexus.example');
    const token = await server.signIn({ user_id: lina?.user_id ?? '' });
    const before = await planOf(token);
    const changes = { specialities: ['NSI', 'SES', 'MATHS'] };
    const preview = ProfilePreview.parse(await done('students.previewProfile', changes, token));
    expect(await planOf(token)).toEqual(before);
    const { fingerprint } = preview;
    const updated = UpdatedProfile.parse(await done('students.updateProfile', { ...changes, fingerprint }, token));
    expect(updated.epreuves.changes.inserted.toSorted()).toEqual(preview.appears.map(({ code }) => code).toSorted());
    const after = await planOf(token);
    expectTheData(after);
    const lines = ({ items }: DashboardEpreuves) => items.map(({ code, subject }) => `${code} ${subject}`);
    expect(
      lines(after)
        .filter((line) => !lines(before).includes(line))
        .toSorted(),
    ).toEqual(preview.appears.map(({ code, subject }) => `${code} ${subject}`).toSorted());
    const stale = await call('students.updateProfile', { specialities: ['NSI', 'SVT', 'MATHS'], fingerprint }, token);
    expect(stale).toMatchObject({ ok: false, status: 409, error: { reason: 'PROFILE_MOVED' } });
  });

  test('any profile: accepted with a plan that is the data’s, or refused with the field and the rule', async () => {
    const hugo = pupils.find(({ email }) => email === 'autre.eleve@nexus.example');
    const token = await server.signIn({ user_id: hugo?.user_id ?? '' });
    const option = fc.record({
      code: fc.constantFrom(...regulation().options.map(({ code }) => code)),
      years: fc.subarray([...Track.options], { minLength: 1 }),
    });
    const wishes: fc.Arbitrary<PreviewProfileInput> = fc
      .record({
        track: fc.constantFrom(...Track.options),
        who: fc.constantFrom(
          { profile: 'Scolarise', ponctuelles_modality: null } as const,
          { profile: 'CandidatLibre', ponctuelles_modality: 'A' } as const,
          { profile: 'CandidatLibre', ponctuelles_modality: 'B' } as const,
          { profile: 'Scolarise', ponctuelles_modality: 'B' } as const,
        ),
        three: fc.shuffledSubarray([...SpecialityCode.options], { minLength: 3, maxLength: 3 }),
        options: fc.array(option, { maxLength: 3 }),
      })
      .map(({ track, who, three: [a = 'NSI', b = 'PC', c = 'SVT'], options }) => ({
        ...{ track, ...who, specialities: [a, b, c], options },
      }));
    let accepted = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(wishes, async (wish) => {
        const outcome = await call('students.previewProfile', wish, token);
        if (!outcome.ok) {
          refused += 1;
          expect(outcome).toMatchObject({ status: 422, error: { reason: 'RULE_BROKEN' } });
          expect(outcome.error.issues?.[0]?.path[0]).toBe(
            wish.profile === 'Scolarise' && wish.ponctuelles_modality !== null ? 'ponctuelles_modality' : 'options',
          );
          return;
        }
        accepted += 1;
        const { fingerprint } = ProfilePreview.parse(outcome.data);
        await done('students.updateProfile', { ...wish, fingerprint }, token);
        const plan = await planOf(token);
        expect(plan).toMatchObject({ track: wish.track, profile: wish.profile, specialities: wish.specialities });
        expectTheData(plan);
      }),
      { numRuns: 30, seed: 20_270_614, endOnFailure: true },
    );
    expect(Math.min(accepted, refused)).toBeGreaterThan(3);
  });
});

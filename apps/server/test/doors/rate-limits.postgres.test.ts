import { openPostgres } from '@nexus/db/postgres';
import { createPostgresDatabase } from '@nexus/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addFixture, type Fixture, password } from '../helpers/people.ts';
import { countUntilRefused, expectRefusal } from '../helpers/rates.ts';
import { startTestServer, type TestServer } from '../helpers/test-server.ts';

describe('two servers on one database', () => {
  const servers: TestServer[] = [];
  const close: (() => Promise<void>)[] = [];
  let people: Fixture;

  beforeAll(async () => {
    const url = await createPostgresDatabase();
    for (let one = 0; one < 2; one += 1) {
      const db = openPostgres(url, { max: 4 });
      const server = await startTestServer({ db, rate_limits: true, trust_proxy: true });
      servers.push(server);
      close.unshift(
        () => server.close(),
        () => db.close(),
      );
    }
    people = await addFixture(first().campus);
  });
  afterAll(async () => {
    for (const one of close) await one();
  });

  const at = (index: number) => {
    const server = servers[index % servers.length];
    if (server === undefined) throw new Error('no server');
    return server;
  };
  const first = () => at(0);

  test('count together: whoever tries on one, then on the other, is stopped as soon', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.1' };
    const json = { email: people.own.parent.email, password: 'pas celui-là' };
    const { passed, refused } = await countUntilRefused((attempt) =>
      at(attempt).request('/api/auth/login', { headers, json }),
    );
    expect(passed).toEqual([401, 401, 401, 401, 401]);
    expectRefusal(refused, 300);
    for (const server of servers) expectRefusal(await server.request('/api/auth/login', { headers, json }), 300);
  });

  test('count a person’s requests together', async () => {
    const as = await first().signIn(people.own.pupil);
    const { passed, refused } = await countUntilRefused((attempt) => at(attempt).request('/api/auth/me', { as }));
    expect(passed).toEqual(Array.from({ length: 100 }, () => 200));
    expectRefusal(refused, 60);
  });

  test('count exactly when forty come at once', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.2' };
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        at(index).request('/api/auth/register', {
          headers,
          json: { role: 'parent', email: `famille-${index}@campus.test`, password, first_name: 'A', last_name: 'B' },
        }),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(3);
    expect(statuses.filter((status) => status === 429)).toHaveLength(37);
  });
});

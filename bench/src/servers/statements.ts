import type { DatabaseClient } from '@nexus/db';
import { getDashboardSummary, readDashboardSummary } from '@nexus/services';
import { campusOver } from '../campus.ts';

/**
 * The statements of the Synthèse's summary, taken from the services as they send them: what the limit is measured with
 * cannot differ from what the campus runs.
 */
export async function summaryStatements(db: DatabaseClient) {
  const sent: string[] = [];
  const listening: DatabaseClient = {
    ...db,
    read(statement, parameters) {
      sent.push(statement);
      return db.read(statement, parameters);
    },
  };
  const [pupil] = await db.read<{ user_id: string }>('select user_id from nexus_app.students limit 1', []);
  if (pupil === undefined) throw new Error('the campus has no pupil');
  const campus = campusOver(listening);
  await getDashboardSummary({ ...campus, actor: { user_id: pupil.user_id, role: 'student' } }, {});
  await readDashboardSummary(campus, 'nobody', {});
  const [for_pupil, for_token] = sent;
  if (for_pupil === undefined || for_token === undefined) throw new Error('the services sent no statement');
  return { for_pupil, for_token };
}

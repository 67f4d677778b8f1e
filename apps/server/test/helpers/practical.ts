/** An attempt at a subject as a pupil's page sends it, under an id of its own. */
export function practicalAttempt() {
  return {
    id: crypto.randomUUID(),
    subject_id: 'file-d-impression',
    started_at: '2026-11-20T10:00:00.000Z',
    finished_at: '2026-11-20T10:55:00.000Z',
    exercises: [{ item_id: 'NSI-T-STRU-05-51', source: 'class FileImpression: pass', passed: 3, total: 12, ran: true }],
    dialogue: [
      { said: '', met: [0, 2] },
      { said: 'Une précondition.', met: [0] },
    ],
  };
}

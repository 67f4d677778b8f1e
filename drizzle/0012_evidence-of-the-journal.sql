-- By hand. What moved each mastery before evidence was kept: the journal has the result of every change, in order.
INSERT INTO nexus_app.competence_evidence
  (student_id, competence_code, place, kind, source_id, mastery_before, mastery_after, at)
SELECT student_id, code, row_number() OVER changes, 'Journal', id, lag(score) OVER changes, score, at
FROM (
  SELECT student_id, payload_json ->> 'competence_code' AS code, (payload_json ->> 'score')::float8 AS score, id, at
  FROM nexus_app.events WHERE kind = 'PROGRESS_UPDATED'
) journal
WINDOW changes AS (PARTITION BY student_id, code ORDER BY at, id);
--> statement-breakpoint
-- And of a mastery that the journal says nothing of, what it is.
INSERT INTO nexus_app.competence_evidence
  (student_id, competence_code, place, kind, source_id, mastery_after, at)
SELECT p.student_id, p.competence_code, 1, 'Journal', p.id, p.score, p.updated_at
FROM nexus_app.progress p
WHERE NOT EXISTS (
  SELECT FROM nexus_app.competence_evidence e
  WHERE e.student_id = p.student_id AND e.competence_code = p.competence_code
);

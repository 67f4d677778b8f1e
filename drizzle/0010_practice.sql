CREATE TABLE "nexus_app"."practice_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"seed" integer NOT NULL,
	"competence_code" text NOT NULL,
	"response_json" jsonb NOT NULL,
	"fraction" double precision NOT NULL,
	"hints" smallint NOT NULL,
	"try_number" smallint NOT NULL,
	"mastery_before" double precision,
	"mastery_after" double precision,
	"minutes" smallint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "practice_answers_fraction_share" CHECK ("nexus_app"."practice_answers"."fraction" between 0 and 1),
	CONSTRAINT "practice_answers_hints_range" CHECK ("nexus_app"."practice_answers"."hints" between 0 and 4),
	CONSTRAINT "practice_answers_evidence" CHECK (("nexus_app"."practice_answers"."try_number" = 1) = ("nexus_app"."practice_answers"."mastery_after" is not null))
);
--> statement-breakpoint
DROP VIEW "nexus_app"."learning_activity";--> statement-breakpoint
ALTER TABLE "nexus_app"."practice_answers" ADD CONSTRAINT "practice_answers_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "practice_answers_student_at_idx" ON "nexus_app"."practice_answers" USING btree ("student_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "practice_answers_try_key" ON "nexus_app"."practice_answers" USING btree ("student_id","item_id","seed","try_number");--> statement-breakpoint
CREATE INDEX "practice_answers_competence_idx" ON "nexus_app"."practice_answers" USING btree ("student_id","competence_code","at");--> statement-breakpoint
CREATE VIEW "nexus_app"."learning_activity" AS (
    select student_id, completed_at as at, coalesce(minutes, 0) as minutes
      from nexus_app.tasks where status = 'Done'
    union all select student_id, submitted_at, duration_min
      from nexus_app.evaluations where submitted_at is not null
    union all select student_id, attended_at, (extract(epoch from slot_end - slot_start) / 60)::int
      from nexus_app.sessions where attended_at is not null
    union all select student_id, at, minutes from nexus_app.practice_answers);
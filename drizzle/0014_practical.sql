CREATE TABLE "nexus_app"."practical_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"subject_id" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone NOT NULL,
	"programs_json" jsonb NOT NULL,
	"programs_points" double precision NOT NULL,
	"dialogue_json" jsonb,
	"dialogue_points" double precision,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "practical_attempts_dates" CHECK ("nexus_app"."practical_attempts"."finished_at" >= "nexus_app"."practical_attempts"."started_at"),
	CONSTRAINT "practical_attempts_points" CHECK ("nexus_app"."practical_attempts"."programs_points" between 0 and 20 and coalesce("nexus_app"."practical_attempts"."dialogue_points", 0) between 0 and 20),
	CONSTRAINT "practical_attempts_dialogue" CHECK (("nexus_app"."practical_attempts"."dialogue_json" is null) = ("nexus_app"."practical_attempts"."dialogue_points" is null))
);
--> statement-breakpoint
DROP VIEW "nexus_app"."learning_activity";--> statement-breakpoint
ALTER TABLE "nexus_app"."practical_attempts" ADD CONSTRAINT "practical_attempts_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "practical_attempts_student_idx" ON "nexus_app"."practical_attempts" USING btree ("student_id","finished_at");--> statement-breakpoint
CREATE VIEW "nexus_app"."learning_activity" AS (
    select student_id, completed_at as at, coalesce(minutes, 0) as minutes
      from nexus_app.tasks where status = 'Done'
    union all select student_id, submitted_at, duration_min
      from nexus_app.evaluations where submitted_at is not null
    union all select student_id, attended_at, (extract(epoch from slot_end - slot_start) / 60)::int
      from nexus_app.sessions where attended_at is not null
    union all select student_id, at, minutes from nexus_app.practice_answers
    union all select student_id, at, minutes from nexus_app.section_reads
    union all select student_id, finished_at, least(60, (extract(epoch from finished_at - started_at) / 60)::int)
      from nexus_app.practical_attempts);
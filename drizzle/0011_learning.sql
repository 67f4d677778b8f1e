CREATE TABLE "nexus_app"."competence_evidence" (
	"student_id" uuid NOT NULL,
	"competence_code" text NOT NULL,
	"place" smallint NOT NULL,
	"kind" text NOT NULL,
	"source_id" uuid NOT NULL,
	"type" text,
	"fraction" double precision,
	"guess" double precision,
	"slip" double precision,
	"weight" double precision,
	"prior" double precision,
	"mastery_before" double precision,
	"mastery_after" double precision NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "competence_evidence_student_id_competence_code_place_pk" PRIMARY KEY("student_id","competence_code","place"),
	CONSTRAINT "competence_evidence_known" CHECK (("nexus_app"."competence_evidence"."kind" = 'Journal') = ("nexus_app"."competence_evidence"."prior" is null)),
	CONSTRAINT "competence_evidence_after_share" CHECK ("nexus_app"."competence_evidence"."mastery_after" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."practice_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"day" date NOT NULL,
	"steps_json" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."section_reads" (
	"student_id" uuid NOT NULL,
	"code" text NOT NULL,
	"day" date NOT NULL,
	"minutes" smallint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "section_reads_student_id_code_day_pk" PRIMARY KEY("student_id","code","day")
);
--> statement-breakpoint
DROP VIEW "nexus_app"."learning_activity";--> statement-breakpoint
ALTER TABLE "nexus_app"."competence_evidence" ADD CONSTRAINT "competence_evidence_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."practice_sessions" ADD CONSTRAINT "practice_sessions_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."section_reads" ADD CONSTRAINT "section_reads_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "practice_sessions_student_idx" ON "nexus_app"."practice_sessions" USING btree ("student_id","started_at");--> statement-breakpoint
CREATE VIEW "nexus_app"."learning_activity" AS (
    select student_id, completed_at as at, coalesce(minutes, 0) as minutes
      from nexus_app.tasks where status = 'Done'
    union all select student_id, submitted_at, duration_min
      from nexus_app.evaluations where submitted_at is not null
    union all select student_id, attended_at, (extract(epoch from slot_end - slot_start) / 60)::int
      from nexus_app.sessions where attended_at is not null
    union all select student_id, at, minutes from nexus_app.practice_answers
    union all select student_id, at, minutes from nexus_app.section_reads);
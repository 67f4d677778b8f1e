CREATE TABLE "nexus_app"."evaluation_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"place" smallint NOT NULL,
	"kind" text DEFAULT 'item' NOT NULL,
	"part" text,
	"points" double precision NOT NULL,
	"item_id" text,
	"seed" integer,
	"item_json" jsonb,
	"shown_json" jsonb,
	"competences" text[] NOT NULL,
	"counts" boolean DEFAULT true NOT NULL,
	"answer_json" jsonb,
	"answer_id" uuid,
	"answer_revision" integer DEFAULT 0 NOT NULL,
	"answered_at" timestamp with time zone,
	"replaced_json" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"review" text,
	"obtained" double precision,
	"comment" text,
	"feedback_json" jsonb,
	"confidence" double precision,
	"marked_at" timestamp with time zone,
	CONSTRAINT "evaluation_questions_item" CHECK (("nexus_app"."evaluation_questions"."kind" = 'item') = ("nexus_app"."evaluation_questions"."item_json" is not null)),
	CONSTRAINT "evaluation_questions_points" CHECK ("nexus_app"."evaluation_questions"."points" > 0 and "nexus_app"."evaluation_questions"."points" <= 20),
	CONSTRAINT "evaluation_questions_obtained" CHECK ("nexus_app"."evaluation_questions"."obtained" between 0 and "nexus_app"."evaluation_questions"."points"),
	CONSTRAINT "evaluation_questions_confidence" CHECK ("nexus_app"."evaluation_questions"."confidence" between 0 and 1),
	CONSTRAINT "evaluation_questions_decided" CHECK ("nexus_app"."evaluation_questions"."review" is null or "nexus_app"."evaluation_questions"."review" = 'À confirmer' or "nexus_app"."evaluation_questions"."obtained" is not null)
);
--> statement-breakpoint
DROP VIEW "nexus_app"."learning_activity";--> statement-breakpoint
ALTER TABLE "nexus_app"."evaluations" ADD COLUMN "level" text;--> statement-breakpoint
ALTER TABLE "nexus_app"."evaluations" ADD COLUMN "format" text;--> statement-breakpoint
ALTER TABLE "nexus_app"."evaluations" ADD COLUMN "constraints_json" jsonb;--> statement-breakpoint
ALTER TABLE "nexus_app"."evaluations" ADD COLUMN "seed" integer;--> statement-breakpoint
ALTER TABLE "nexus_app"."evaluations" ADD COLUMN "notes_json" jsonb;--> statement-breakpoint
ALTER TABLE "nexus_app"."evaluations" ADD COLUMN "proposed_by" uuid;--> statement-breakpoint
ALTER TABLE "nexus_app"."evaluations" ADD COLUMN "started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "nexus_app"."evaluations" ADD COLUMN "deadline_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "nexus_app"."evaluation_questions" ADD CONSTRAINT "evaluation_questions_evaluation_id_evaluations_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "nexus_app"."evaluations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_questions_place_idx" ON "nexus_app"."evaluation_questions" USING btree ("evaluation_id","place");--> statement-breakpoint
CREATE INDEX "evaluation_questions_item_idx" ON "nexus_app"."evaluation_questions" USING btree ("item_id");--> statement-breakpoint
ALTER TABLE "nexus_app"."evaluations" ADD CONSTRAINT "evaluations_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "nexus_app"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."evaluations" ADD CONSTRAINT "evaluations_started_has_deadline" CHECK (("nexus_app"."evaluations"."started_at" is null) = ("nexus_app"."evaluations"."deadline_at" is null));--> statement-breakpoint
CREATE VIEW "nexus_app"."learning_activity" AS (
    select student_id, completed_at as at, coalesce(minutes, 0) as minutes
      from nexus_app.tasks where status = 'Done'
    union all select student_id, submitted_at,
        least(duration_min, coalesce((extract(epoch from submitted_at - started_at) / 60)::int, duration_min))
      from nexus_app.evaluations where submitted_at is not null
    union all select student_id, attended_at, (extract(epoch from slot_end - slot_start) / 60)::int
      from nexus_app.sessions where attended_at is not null
    union all select student_id, at, minutes from nexus_app.practice_answers
    union all select student_id, at, minutes from nexus_app.section_reads
    union all select student_id, finished_at, least(60, (extract(epoch from finished_at - started_at) / 60)::int)
      from nexus_app.practical_attempts);
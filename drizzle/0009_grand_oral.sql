CREATE TABLE "nexus_app"."oral_assessments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rehearsal_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"by" text NOT NULL,
	"levels_json" jsonb NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "oral_assessments_by" CHECK ("nexus_app"."oral_assessments"."by" in ('self', 'coach'))
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."oral_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"question_id" uuid NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL,
	"resolved_at" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "oral_comments_length" CHECK (char_length("nexus_app"."oral_comments"."text") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."oral_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"stage" text DEFAULT 'Idée' NOT NULL,
	"idea" text DEFAULT '' NOT NULL,
	"question" text DEFAULT '' NOT NULL,
	"link" text,
	"why_me" text DEFAULT '' NOT NULL,
	"plan_json" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sources_json" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "oral_questions_position" CHECK ("nexus_app"."oral_questions"."position" in (1, 2)),
	CONSTRAINT "oral_questions_stage" CHECK ("nexus_app"."oral_questions"."stage" in ('Idée', 'Formulée', 'Validée')),
	CONSTRAINT "oral_questions_worded" CHECK ("nexus_app"."oral_questions"."stage" = 'Idée' or "nexus_app"."oral_questions"."question" <> '')
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."oral_rehearsals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"question_id" uuid,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"preparation_s" integer DEFAULT 0 NOT NULL,
	"presentation_s" integer DEFAULT 0 NOT NULL,
	"exchange_s" integer DEFAULT 0 NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"file_id" uuid,
	"consented_at" timestamp with time zone,
	"measures_json" jsonb,
	"purged_at" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "oral_rehearsals_seconds" CHECK ("nexus_app"."oral_rehearsals"."preparation_s" between 0 and 14400 and "nexus_app"."oral_rehearsals"."presentation_s" between 0 and 14400 and "nexus_app"."oral_rehearsals"."exchange_s" between 0 and 14400),
	CONSTRAINT "oral_rehearsals_recorded_with_consent" CHECK ("nexus_app"."oral_rehearsals"."file_id" is null or ("nexus_app"."oral_rehearsals"."consented_at" is not null and "nexus_app"."oral_rehearsals"."measures_json" is not null and "nexus_app"."oral_rehearsals"."purged_at" is null))
);
--> statement-breakpoint
ALTER TABLE "nexus_app"."stored_files" ADD COLUMN "only_owner" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "nexus_app"."oral_assessments" ADD CONSTRAINT "oral_assessments_rehearsal_id_oral_rehearsals_id_fk" FOREIGN KEY ("rehearsal_id") REFERENCES "nexus_app"."oral_rehearsals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."oral_assessments" ADD CONSTRAINT "oral_assessments_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "nexus_app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."oral_comments" ADD CONSTRAINT "oral_comments_question_id_oral_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "nexus_app"."oral_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."oral_comments" ADD CONSTRAINT "oral_comments_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "nexus_app"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."oral_questions" ADD CONSTRAINT "oral_questions_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."oral_rehearsals" ADD CONSTRAINT "oral_rehearsals_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."oral_rehearsals" ADD CONSTRAINT "oral_rehearsals_question_id_oral_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "nexus_app"."oral_questions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."oral_rehearsals" ADD CONSTRAINT "oral_rehearsals_file_id_stored_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "nexus_app"."stored_files"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "oral_assessments_rehearsal_author_key" ON "nexus_app"."oral_assessments" USING btree ("rehearsal_id","author_id");--> statement-breakpoint
CREATE INDEX "oral_comments_question_idx" ON "nexus_app"."oral_comments" USING btree ("question_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "oral_questions_student_position_key" ON "nexus_app"."oral_questions" USING btree ("student_id","position");--> statement-breakpoint
CREATE INDEX "oral_rehearsals_student_idx" ON "nexus_app"."oral_rehearsals" USING btree ("student_id","started_at");
CREATE SCHEMA "nexus_app";
--> statement-breakpoint
CREATE TYPE "nexus_app"."epreuve_source" AS ENUM('Réglement', 'Agent');--> statement-breakpoint
CREATE TYPE "nexus_app"."eval_status" AS ENUM('Proposé', 'Soumis', 'Corrigé');--> statement-breakpoint
CREATE TYPE "nexus_app"."profile" AS ENUM('Scolarise', 'CandidatLibre');--> statement-breakpoint
CREATE TYPE "nexus_app"."resource_type" AS ENUM('PDF', 'Video', 'URL', 'Cours', 'Exercice');--> statement-breakpoint
CREATE TYPE "nexus_app"."role" AS ENUM('student', 'parent', 'coach', 'admin');--> statement-breakpoint
CREATE TYPE "nexus_app"."session_kind" AS ENUM('Visio', 'Présentiel', 'Stage');--> statement-breakpoint
CREATE TYPE "nexus_app"."session_status" AS ENUM('Proposé', 'Confirmé', 'Annulé');--> statement-breakpoint
CREATE TYPE "nexus_app"."task_source" AS ENUM('Agent', 'Coach', 'System');--> statement-breakpoint
CREATE TYPE "nexus_app"."task_status" AS ENUM('Todo', 'Done', 'Skipped');--> statement-breakpoint
CREATE TYPE "nexus_app"."tier" AS ENUM('Free', 'Plus', 'Pro');--> statement-breakpoint
CREATE TYPE "nexus_app"."track" AS ENUM('Premiere', 'Terminale');--> statement-breakpoint
CREATE TABLE "nexus_app"."audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"student_id" uuid,
	"detail_json" jsonb,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."auth_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."campus" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."competences" (
	"code" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"level" "nexus_app"."track" NOT NULL,
	"chapter_code" text NOT NULL,
	"label" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."entitlements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"tier" "nexus_app"."tier" NOT NULL,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."epreuves_plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"session" integer NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"subject" text NOT NULL,
	"year" "nexus_app"."track" NOT NULL,
	"weight" double precision NOT NULL,
	"scheduled_at" date,
	"window_start" date,
	"window_end" date,
	"certainty" text NOT NULL,
	"format" text NOT NULL,
	"score_20" double precision,
	"source" "nexus_app"."epreuve_source" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "epreuves_plan_weight_range" CHECK ("nexus_app"."epreuves_plan"."weight" between 0 and 100),
	CONSTRAINT "epreuves_plan_score_20_range" CHECK ("nexus_app"."epreuves_plan"."score_20" between 0 and 20)
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."evaluations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"title" text NOT NULL,
	"generator" text NOT NULL,
	"duration_min" integer NOT NULL,
	"status" "nexus_app"."eval_status" DEFAULT 'Proposé' NOT NULL,
	"score_20" double precision,
	"feedback_json" jsonb,
	"submitted_at" timestamp with time zone,
	"graded_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "evaluations_score_20_range" CHECK ("nexus_app"."evaluations"."score_20" between 0 and 20),
	CONSTRAINT "evaluations_duration_positive" CHECK ("nexus_app"."evaluations"."duration_min" between 1 and 600),
	CONSTRAINT "evaluations_graded_has_score" CHECK (("nexus_app"."evaluations"."status" = 'Corrigé') = ("nexus_app"."evaluations"."score_20" is not null and "nexus_app"."evaluations"."graded_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"payload_json" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"idempotency_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."link_codes" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."coachings" (
	"coach_id" uuid NOT NULL,
	"student_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coachings_coach_id_student_id_pk" PRIMARY KEY("coach_id","student_id")
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."guardians" (
	"parent_id" uuid NOT NULL,
	"student_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guardians_parent_id_student_id_pk" PRIMARY KEY("parent_id","student_id")
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."password_resets" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."progress" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"chapter_code" text NOT NULL,
	"competence_code" text NOT NULL,
	"score" double precision NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "progress_score_share" CHECK ("nexus_app"."progress"."score" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."reminders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"title" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reminders_title_length" CHECK (char_length("nexus_app"."reminders"."title") between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"period" text NOT NULL,
	"summary_md" text NOT NULL,
	"kpis_json" jsonb NOT NULL,
	"generated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."resource_chunks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resource_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."resources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"uri" text NOT NULL,
	"type" "nexus_app"."resource_type" NOT NULL,
	"subject" text,
	"level" text,
	"tags" text[] NOT NULL,
	"visibility" "nexus_app"."tier" DEFAULT 'Free' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"coach_id" uuid,
	"subject" text NOT NULL,
	"kind" "nexus_app"."session_kind" NOT NULL,
	"status" "nexus_app"."session_status" DEFAULT 'Proposé' NOT NULL,
	"slot_start" timestamp with time zone NOT NULL,
	"slot_end" timestamp with time zone NOT NULL,
	"attended_at" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_slot_order" CHECK ("nexus_app"."sessions"."slot_start" < "nexus_app"."sessions"."slot_end")
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."activity_days" (
	"student_id" uuid NOT NULL,
	"day" date NOT NULL,
	"activities" integer NOT NULL,
	"minutes" integer NOT NULL,
	CONSTRAINT "activity_days_student_id_day_pk" PRIMARY KEY("student_id","day")
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."student_summaries" (
	"student_id" uuid PRIMARY KEY NOT NULL,
	"progress_overall_bp" integer DEFAULT 0 NOT NULL,
	"last_eval_score" double precision,
	"next_session_at" timestamp with time zone,
	"as_of" timestamp with time zone NOT NULL,
	"tasks_open_count" integer DEFAULT 0 NOT NULL,
	"streak_days" integer DEFAULT 0 NOT NULL,
	"last_active_day" date
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."subject_progress" (
	"student_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"score_sum_bp" integer NOT NULL,
	"acquired_count" integer NOT NULL,
	CONSTRAINT "subject_progress_student_id_subject_pk" PRIMARY KEY("student_id","subject")
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."students" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"track" "nexus_app"."track" NOT NULL,
	"profile" "nexus_app"."profile" NOT NULL,
	"ponctuelles_modality" text,
	"specialities" text[] NOT NULL,
	"options" text[] DEFAULT '{}'::text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "students_specialities_three" CHECK (cardinality("nexus_app"."students"."specialities") = 3),
	CONSTRAINT "students_modality_of_libre" CHECK (("nexus_app"."students"."profile" = 'CandidatLibre') = ("nexus_app"."students"."ponctuelles_modality" is not null)),
	CONSTRAINT "students_modality_known" CHECK ("nexus_app"."students"."ponctuelles_modality" in ('A', 'B'))
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"label" text NOT NULL,
	"reason" text NOT NULL,
	"subject" text,
	"competence_code" text,
	"minutes" integer,
	"due_at" timestamp with time zone,
	"weight" double precision NOT NULL,
	"factors_json" jsonb,
	"status" "nexus_app"."task_status" DEFAULT 'Todo' NOT NULL,
	"source" "nexus_app"."task_source" NOT NULL,
	"created_by" uuid,
	"completed_at" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tasks_label_length" CHECK (char_length("nexus_app"."tasks"."label") between 1 and 300),
	CONSTRAINT "tasks_weight_range" CHECK ("nexus_app"."tasks"."weight" between 0 and 5),
	CONSTRAINT "tasks_minutes_positive" CHECK ("nexus_app"."tasks"."minutes" between 1 and 1440),
	CONSTRAINT "tasks_completed_when_done" CHECK (("nexus_app"."tasks"."status" = 'Done') = ("nexus_app"."tasks"."completed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"role" "nexus_app"."role" NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"time_zone" text DEFAULT 'Europe/Paris' NOT NULL,
	"password_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "nexus_app"."audit_log" ADD CONSTRAINT "audit_log_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "nexus_app"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."auth_sessions" ADD CONSTRAINT "auth_sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "nexus_app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."entitlements" ADD CONSTRAINT "entitlements_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."epreuves_plan" ADD CONSTRAINT "epreuves_plan_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."evaluations" ADD CONSTRAINT "evaluations_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."events" ADD CONSTRAINT "events_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."events" ADD CONSTRAINT "events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "nexus_app"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."link_codes" ADD CONSTRAINT "link_codes_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."coachings" ADD CONSTRAINT "coachings_coach_id_users_id_fk" FOREIGN KEY ("coach_id") REFERENCES "nexus_app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."coachings" ADD CONSTRAINT "coachings_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."guardians" ADD CONSTRAINT "guardians_parent_id_users_id_fk" FOREIGN KEY ("parent_id") REFERENCES "nexus_app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."guardians" ADD CONSTRAINT "guardians_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."password_resets" ADD CONSTRAINT "password_resets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "nexus_app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."progress" ADD CONSTRAINT "progress_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."reminders" ADD CONSTRAINT "reminders_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."reports" ADD CONSTRAINT "reports_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."resource_chunks" ADD CONSTRAINT "resource_chunks_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "nexus_app"."resources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD CONSTRAINT "sessions_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD CONSTRAINT "sessions_coach_id_users_id_fk" FOREIGN KEY ("coach_id") REFERENCES "nexus_app"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."activity_days" ADD CONSTRAINT "activity_days_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."student_summaries" ADD CONSTRAINT "student_summaries_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."subject_progress" ADD CONSTRAINT "subject_progress_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."students" ADD CONSTRAINT "students_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "nexus_app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."tasks" ADD CONSTRAINT "tasks_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."tasks" ADD CONSTRAINT "tasks_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "nexus_app"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_at_idx" ON "nexus_app"."audit_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_log_student_idx" ON "nexus_app"."audit_log" USING btree ("student_id","at");--> statement-breakpoint
CREATE INDEX "auth_sessions_user_idx" ON "nexus_app"."auth_sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "competences_subject_level_idx" ON "nexus_app"."competences" USING btree ("subject","level","position");--> statement-breakpoint
CREATE INDEX "entitlements_student_idx" ON "nexus_app"."entitlements" USING btree ("student_id","expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "epreuves_plan_student_code_source_key" ON "nexus_app"."epreuves_plan" USING btree ("student_id","code","source");--> statement-breakpoint
CREATE INDEX "epreuves_plan_student_code_idx" ON "nexus_app"."epreuves_plan" USING btree ("student_id","code");--> statement-breakpoint
CREATE INDEX "epreuves_plan_student_scheduled_idx" ON "nexus_app"."epreuves_plan" USING btree ("student_id","scheduled_at") WHERE "nexus_app"."epreuves_plan"."scheduled_at" is not null;--> statement-breakpoint
CREATE INDEX "evaluations_student_status_idx" ON "nexus_app"."evaluations" USING btree ("student_id","status","created_at");--> statement-breakpoint
CREATE INDEX "evaluations_student_graded_idx" ON "nexus_app"."evaluations" USING btree ("student_id","graded_at") WHERE "nexus_app"."evaluations"."status" = 'Corrigé';--> statement-breakpoint
CREATE INDEX "evaluations_student_submitted_idx" ON "nexus_app"."evaluations" USING btree ("student_id","submitted_at") WHERE "nexus_app"."evaluations"."submitted_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "events_idempotency_key" ON "nexus_app"."events" USING btree ("idempotency_key");--> statement-breakpoint
CREATE INDEX "events_student_at_idx" ON "nexus_app"."events" USING btree ("student_id","at");--> statement-breakpoint
CREATE INDEX "events_student_kind_at_idx" ON "nexus_app"."events" USING btree ("student_id","kind","at");--> statement-breakpoint
CREATE INDEX "link_codes_student_idx" ON "nexus_app"."link_codes" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "coachings_student_idx" ON "nexus_app"."coachings" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "guardians_student_idx" ON "nexus_app"."guardians" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "password_resets_user_idx" ON "nexus_app"."password_resets" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "progress_student_competence_key" ON "nexus_app"."progress" USING btree ("student_id","competence_code");--> statement-breakpoint
CREATE INDEX "progress_student_subject_idx" ON "nexus_app"."progress" USING btree ("student_id","subject","updated_at");--> statement-breakpoint
CREATE INDEX "reminders_student_at_idx" ON "nexus_app"."reminders" USING btree ("student_id","at");--> statement-breakpoint
CREATE INDEX "reports_student_generated_idx" ON "nexus_app"."reports" USING btree ("student_id","generated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "resource_chunks_resource_position_key" ON "nexus_app"."resource_chunks" USING btree ("resource_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "resources_uri_key" ON "nexus_app"."resources" USING btree ("uri");--> statement-breakpoint
CREATE INDEX "resources_subject_level_idx" ON "nexus_app"."resources" USING btree ("subject","level");--> statement-breakpoint
CREATE INDEX "sessions_student_status_start_idx" ON "nexus_app"."sessions" USING btree ("student_id","status","slot_start");--> statement-breakpoint
CREATE INDEX "sessions_coach_start_idx" ON "nexus_app"."sessions" USING btree ("coach_id","slot_start");--> statement-breakpoint
CREATE UNIQUE INDEX "students_user_key" ON "nexus_app"."students" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "tasks_student_status_due_idx" ON "nexus_app"."tasks" USING btree ("student_id","status","due_at");--> statement-breakpoint
CREATE INDEX "tasks_student_todo_due_idx" ON "nexus_app"."tasks" USING btree ("student_id","due_at") WHERE "nexus_app"."tasks"."status" = 'Todo';--> statement-breakpoint
CREATE INDEX "tasks_student_completed_idx" ON "nexus_app"."tasks" USING btree ("student_id","completed_at") WHERE "nexus_app"."tasks"."status" = 'Done';--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "nexus_app"."users" USING btree ("email");--> statement-breakpoint
CREATE VIEW "nexus_app"."learning_activity" AS (
    select student_id, completed_at as at, coalesce(minutes, 0) as minutes
      from nexus_app.tasks where status = 'Done'
    union all select student_id, submitted_at, duration_min
      from nexus_app.evaluations where submitted_at is not null
    union all select student_id, attended_at, (extract(epoch from slot_end - slot_start) / 60)::int
      from nexus_app.sessions where attended_at is not null);--> statement-breakpoint
CREATE VIEW "nexus_app"."student_access" AS (
    select user_id, id as student_id from nexus_app.students
    union all select parent_id, student_id from nexus_app.guardians
    union all select coach_id, student_id from nexus_app.coachings);--> statement-breakpoint
CREATE VIEW "nexus_app"."studied_coefficients" AS (
    select e.student_id, e.subject, sum(e.weight::numeric) as weight
    from nexus_app.epreuves_plan e join nexus_app.students s on s.id = e.student_id
    where s.track = 'Premiere' or (e.year = 'Terminale' and e.subject <> s.specialities[3])
    group by e.student_id, e.subject);
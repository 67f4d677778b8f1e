CREATE TYPE "nexus_app"."mark_period" AS ENUM('annee', 'T1', 'T2', 'T3', 'S1', 'S2');--> statement-breakpoint
CREATE TYPE "nexus_app"."mark_status" AS ENUM('Déclaré', 'Confirmé');--> statement-breakpoint
CREATE TABLE "nexus_app"."bac_marks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"code" text NOT NULL,
	"subject" text NOT NULL,
	"period" "nexus_app"."mark_period" NOT NULL,
	"mark" numeric(4, 2) NOT NULL,
	"status" "nexus_app"."mark_status" DEFAULT 'Déclaré' NOT NULL,
	"declared_by" uuid,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bac_marks_mark_range" CHECK ("nexus_app"."bac_marks"."mark" between 0 and 20),
	CONSTRAINT "bac_marks_confirmed_at" CHECK (("nexus_app"."bac_marks"."status" = 'Confirmé') = ("nexus_app"."bac_marks"."confirmed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."bac_scenarios" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"name" text NOT NULL,
	"marks" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bac_scenarios_name_length" CHECK (char_length("nexus_app"."bac_scenarios"."name") between 1 and 60)
);
--> statement-breakpoint
ALTER TABLE "nexus_app"."bac_marks" ADD CONSTRAINT "bac_marks_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."bac_marks" ADD CONSTRAINT "bac_marks_declared_by_users_id_fk" FOREIGN KEY ("declared_by") REFERENCES "nexus_app"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."bac_marks" ADD CONSTRAINT "bac_marks_confirmed_by_users_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "nexus_app"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."bac_scenarios" ADD CONSTRAINT "bac_scenarios_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bac_marks_student_code_subject_period_key" ON "nexus_app"."bac_marks" USING btree ("student_id","code","subject","period");--> statement-breakpoint
CREATE INDEX "bac_scenarios_student_created_idx" ON "nexus_app"."bac_scenarios" USING btree ("student_id","created_at");
CREATE TABLE "nexus_app"."parcoursup_documents" (
	"file_id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"wish_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."parcoursup_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"wish_id" uuid,
	"key" text NOT NULL,
	"label" text,
	"done_at" timestamp with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "parcoursup_items_key" UNIQUE NULLS NOT DISTINCT("student_id","wish_id","key")
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."parcoursup_letters" (
	"wish_id" uuid NOT NULL,
	"draft" integer NOT NULL,
	"student_id" uuid NOT NULL,
	"text" text NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "parcoursup_letters_wish_id_draft_pk" PRIMARY KEY("wish_id","draft"),
	CONSTRAINT "parcoursup_letters_text_length" CHECK (char_length("nexus_app"."parcoursup_letters"."text") <= 6000)
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."parcoursup_shares" (
	"student_id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."parcoursup_wishes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"student_id" uuid NOT NULL,
	"formation" text NOT NULL,
	"school" text NOT NULL,
	"city" text NOT NULL,
	"selective" boolean NOT NULL,
	"apprenticeship" boolean NOT NULL,
	"note" text,
	"sub_wishes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"status" text NOT NULL,
	"answer" text,
	"decision" text,
	"position" integer NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "parcoursup_wishes_formation_length" CHECK (char_length("nexus_app"."parcoursup_wishes"."formation") between 1 and 160),
	CONSTRAINT "parcoursup_wishes_answer_once_confirmed" CHECK ("nexus_app"."parcoursup_wishes"."answer" is null or "nexus_app"."parcoursup_wishes"."status" = 'confirmé'),
	CONSTRAINT "parcoursup_wishes_decision_once_answered" CHECK ("nexus_app"."parcoursup_wishes"."decision" is null or "nexus_app"."parcoursup_wishes"."answer" is not null)
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."stored_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"student_id" uuid NOT NULL,
	"owner_id" uuid,
	"purpose" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"for_parents" boolean DEFAULT false NOT NULL,
	"attached_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stored_files_bytes_positive" CHECK ("nexus_app"."stored_files"."bytes" > 0),
	CONSTRAINT "stored_files_name_length" CHECK (char_length("nexus_app"."stored_files"."name") between 1 and 200)
);
--> statement-breakpoint
ALTER TABLE "nexus_app"."reminders" ADD COLUMN "source_key" text;--> statement-breakpoint
ALTER TABLE "nexus_app"."parcoursup_documents" ADD CONSTRAINT "parcoursup_documents_file_id_stored_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "nexus_app"."stored_files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."parcoursup_documents" ADD CONSTRAINT "parcoursup_documents_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."parcoursup_documents" ADD CONSTRAINT "parcoursup_documents_wish_id_parcoursup_wishes_id_fk" FOREIGN KEY ("wish_id") REFERENCES "nexus_app"."parcoursup_wishes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."parcoursup_items" ADD CONSTRAINT "parcoursup_items_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."parcoursup_items" ADD CONSTRAINT "parcoursup_items_wish_id_parcoursup_wishes_id_fk" FOREIGN KEY ("wish_id") REFERENCES "nexus_app"."parcoursup_wishes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."parcoursup_letters" ADD CONSTRAINT "parcoursup_letters_wish_id_parcoursup_wishes_id_fk" FOREIGN KEY ("wish_id") REFERENCES "nexus_app"."parcoursup_wishes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."parcoursup_letters" ADD CONSTRAINT "parcoursup_letters_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."parcoursup_shares" ADD CONSTRAINT "parcoursup_shares_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."parcoursup_wishes" ADD CONSTRAINT "parcoursup_wishes_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."stored_files" ADD CONSTRAINT "stored_files_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."stored_files" ADD CONSTRAINT "stored_files_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "nexus_app"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "parcoursup_documents_student_idx" ON "nexus_app"."parcoursup_documents" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "parcoursup_letters_student_idx" ON "nexus_app"."parcoursup_letters" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "parcoursup_wishes_student_idx" ON "nexus_app"."parcoursup_wishes" USING btree ("student_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "stored_files_key" ON "nexus_app"."stored_files" USING btree ("key");--> statement-breakpoint
CREATE INDEX "stored_files_student_idx" ON "nexus_app"."stored_files" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "stored_files_to_sweep_idx" ON "nexus_app"."stored_files" USING btree ("created_at") WHERE attached_at is null or deleted_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "reminders_source_key" ON "nexus_app"."reminders" USING btree ("student_id","source_key");
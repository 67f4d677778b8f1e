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
ALTER TABLE "nexus_app"."stored_files" ADD CONSTRAINT "stored_files_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."stored_files" ADD CONSTRAINT "stored_files_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "nexus_app"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "stored_files_key" ON "nexus_app"."stored_files" USING btree ("key");--> statement-breakpoint
CREATE INDEX "stored_files_student_idx" ON "nexus_app"."stored_files" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "stored_files_to_sweep_idx" ON "nexus_app"."stored_files" USING btree ("created_at") WHERE attached_at is null or deleted_at is not null;
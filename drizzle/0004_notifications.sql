CREATE TABLE "nexus_app"."notification_preferences" (
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"in_app" boolean NOT NULL,
	"email" boolean NOT NULL,
	CONSTRAINT "notification_preferences_user_id_kind_pk" PRIMARY KEY("user_id","kind")
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"student_id" uuid,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"link" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"in_app" boolean NOT NULL,
	"email" boolean NOT NULL,
	"emailed_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notifications_link_is_a_path" CHECK ("nexus_app"."notifications"."link" like '/%'),
	CONSTRAINT "notifications_title_length" CHECK (char_length("nexus_app"."notifications"."title") between 1 and 200),
	CONSTRAINT "notifications_body_length" CHECK (char_length("nexus_app"."notifications"."body") between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "nexus_app"."notification_preferences" ADD CONSTRAINT "notification_preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "nexus_app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "nexus_app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."notifications" ADD CONSTRAINT "notifications_student_id_students_id_fk" FOREIGN KEY ("student_id") REFERENCES "nexus_app"."students"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_dedupe_key" ON "nexus_app"."notifications" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "notifications_user_created_idx" ON "nexus_app"."notifications" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "notifications_unread_idx" ON "nexus_app"."notifications" USING btree ("user_id") WHERE in_app and read_at is null;--> statement-breakpoint
CREATE INDEX "notifications_student_idx" ON "nexus_app"."notifications" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "notifications_to_email_idx" ON "nexus_app"."notifications" USING btree ("created_at") WHERE email and emailed_at is null;--> statement-breakpoint
CREATE INDEX "events_told_at_idx" ON "nexus_app"."events" USING btree ("at") WHERE kind in ('SESSION_BOOKED', 'SESSION_CONFIRMED', 'SESSION_CANCELLED', 'SESSION_RESCHEDULED');
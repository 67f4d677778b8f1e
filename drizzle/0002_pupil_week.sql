CREATE TABLE "nexus_app"."coach_availabilities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"coach_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"start_minute" smallint NOT NULL,
	"end_minute" smallint NOT NULL,
	"kinds" "nexus_app"."session_kind"[] NOT NULL,
	"valid_from" date,
	"valid_until" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coach_availabilities_weekday" CHECK ("nexus_app"."coach_availabilities"."weekday" between 1 and 7),
	CONSTRAINT "coach_availabilities_minutes" CHECK ("nexus_app"."coach_availabilities"."start_minute" >= 0 and "nexus_app"."coach_availabilities"."start_minute" < "nexus_app"."coach_availabilities"."end_minute" and "nexus_app"."coach_availabilities"."end_minute" <= 1440),
	CONSTRAINT "coach_availabilities_kinds" CHECK (cardinality("nexus_app"."coach_availabilities"."kinds") between 1 and 3),
	CONSTRAINT "coach_availabilities_validity" CHECK ("nexus_app"."coach_availabilities"."valid_from" <= "nexus_app"."coach_availabilities"."valid_until")
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."coach_booking_rules" (
	"coach_id" uuid PRIMARY KEY NOT NULL,
	"session_minutes" integer DEFAULT 60 NOT NULL,
	"buffer_minutes" integer DEFAULT 10 NOT NULL,
	"notice_hours" integer DEFAULT 24 NOT NULL,
	"max_per_day" integer DEFAULT 6 NOT NULL,
	"horizon_days" integer DEFAULT 28 NOT NULL,
	"auto_confirm" boolean DEFAULT false NOT NULL,
	"subjects" text[] DEFAULT '{}'::text[] NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coach_booking_rules_session" CHECK ("nexus_app"."coach_booking_rules"."session_minutes" between 15 and 240),
	CONSTRAINT "coach_booking_rules_buffer" CHECK ("nexus_app"."coach_booking_rules"."buffer_minutes" between 0 and 120),
	CONSTRAINT "coach_booking_rules_notice" CHECK ("nexus_app"."coach_booking_rules"."notice_hours" between 0 and 336),
	CONSTRAINT "coach_booking_rules_max" CHECK ("nexus_app"."coach_booking_rules"."max_per_day" between 1 and 20),
	CONSTRAINT "coach_booking_rules_horizon" CHECK ("nexus_app"."coach_booking_rules"."horizon_days" between 1 and 180)
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."coach_exceptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"coach_id" uuid NOT NULL,
	"day" date NOT NULL,
	"open" boolean NOT NULL,
	"start_minute" smallint NOT NULL,
	"end_minute" smallint NOT NULL,
	"kinds" "nexus_app"."session_kind"[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coach_exceptions_minutes" CHECK ("nexus_app"."coach_exceptions"."start_minute" >= 0 and "nexus_app"."coach_exceptions"."start_minute" < "nexus_app"."coach_exceptions"."end_minute" and "nexus_app"."coach_exceptions"."end_minute" <= 1440),
	CONSTRAINT "coach_exceptions_kinds" CHECK ("nexus_app"."coach_exceptions"."open" = (cardinality("nexus_app"."coach_exceptions"."kinds") > 0))
);
--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD COLUMN "requested_by" uuid;--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD COLUMN "absent_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD COLUMN "cancel_reason" text;--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD COLUMN "room" text;--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD COLUMN "note_audience" text;--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "nexus_app"."tasks" ADD COLUMN "planned_on" date;--> statement-breakpoint
ALTER TABLE "nexus_app"."tasks" ADD COLUMN "agent_key" text;--> statement-breakpoint
ALTER TABLE "nexus_app"."tasks" ADD COLUMN "closed_reason" text;--> statement-breakpoint
ALTER TABLE "nexus_app"."coach_availabilities" ADD CONSTRAINT "coach_availabilities_coach_id_users_id_fk" FOREIGN KEY ("coach_id") REFERENCES "nexus_app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."coach_booking_rules" ADD CONSTRAINT "coach_booking_rules_coach_id_users_id_fk" FOREIGN KEY ("coach_id") REFERENCES "nexus_app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."coach_exceptions" ADD CONSTRAINT "coach_exceptions_coach_id_users_id_fk" FOREIGN KEY ("coach_id") REFERENCES "nexus_app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coach_availabilities_coach_idx" ON "nexus_app"."coach_availabilities" USING btree ("coach_id","weekday");--> statement-breakpoint
CREATE INDEX "coach_exceptions_coach_day_idx" ON "nexus_app"."coach_exceptions" USING btree ("coach_id","day");--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD CONSTRAINT "sessions_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "nexus_app"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_room_key" ON "nexus_app"."sessions" USING btree ("room");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_agent_key" ON "nexus_app"."tasks" USING btree ("student_id","agent_key") WHERE "nexus_app"."tasks"."status" = 'Todo';--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD CONSTRAINT "sessions_present_or_absent" CHECK ("nexus_app"."sessions"."attended_at" is null or "nexus_app"."sessions"."absent_at" is null);--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD CONSTRAINT "sessions_note_for_somebody" CHECK (("nexus_app"."sessions"."note" is null) = ("nexus_app"."sessions"."note_audience" is null));--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD CONSTRAINT "sessions_note_length" CHECK (char_length("nexus_app"."sessions"."note") between 1 and 4000);--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD CONSTRAINT "sessions_note_audience_known" CHECK ("nexus_app"."sessions"."note_audience" in ('coach', 'student', 'family'));--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD CONSTRAINT "sessions_cancel_reason_length" CHECK (char_length("nexus_app"."sessions"."cancel_reason") between 1 and 500);
/** All notifications of a person up to this event are read. */
export interface NotificationMarksTable {
  user_id: number;
  read_up_to: number;
}

/** Single ones that are read after it. */
export interface NotificationReadsTable {
  user_id: number;
  event_id: number;
}

declare module "#platform/db/database.ts" {
  interface Tables {
    notification_marks: NotificationMarksTable;
    notification_reads: NotificationReadsTable;
  }
}

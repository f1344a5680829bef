import type { Messages } from "../messages.ts";

export const notifications: Messages["notifications"] = {
  title: "Notifications",
  unread: (count) => `${count} new notifications`,
  is_new: "New",
  read_all: "Mark all as read",
  read_one: (text) => `Mark as read: ${text}`,
  empty_title: "No notifications yet",
  empty_text: "What becomes of your order and wallet is told here.",
};

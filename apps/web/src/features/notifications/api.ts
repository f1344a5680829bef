import { listNotifications, readAllNotifications, readNotification } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, pages, query } from "#shared/api/endpoint.ts";

export const notificationsApi = api.injectEndpoints({
  endpoints: (build) => ({
    countUnread: query(build, listNotifications, ["notifications"]),
    listNotifications: pages(build, listNotifications, ["notifications"]),
    readNotification: mutation(build, readNotification, ["notifications"]),
    readAllNotifications: mutation(build, readAllNotifications, ["notifications"]),
  }),
});

export const {
  useCountUnreadQuery,
  useListNotificationsInfiniteQuery,
  useReadNotificationMutation,
  useReadAllNotificationsMutation,
} = notificationsApi;

import { changeUserRole, changeUserStatus, getManagedUser, listUsers } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, query } from "#shared/api/endpoint.ts";

export const {
  useListUsersQuery,
  useGetManagedUserQuery,
  useChangeUserRoleMutation,
  useChangeUserStatusMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    listUsers: query(build, listUsers, ["users"]),
    getManagedUser: query(build, getManagedUser, ["users", "orders", "wallet"]),
    changeUserRole: mutation(build, changeUserRole, ["users", "audit"]),
    changeUserStatus: mutation(build, changeUserStatus, ["users", "sessions", "audit"]),
  }),
});

import {
  changePassword,
  endSession,
  getDemo,
  listSessions,
  login,
  logout,
  register,
} from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, query } from "#shared/api/endpoint.ts";

export const {
  useGetDemoQuery,
  useLoginMutation,
  useRegisterMutation,
  useLogoutMutation,
  useListSessionsQuery,
  useEndSessionMutation,
  useChangePasswordMutation,
} = api.injectEndpoints({
  endpoints: (build) => ({
    getDemo: query(build, getDemo, []),
    login: mutation(build, login, []),
    register: mutation(build, register, []),
    logout: mutation(build, logout, []),
    listSessions: query(build, listSessions, ["sessions"]),
    endSession: mutation(build, endSession, ["sessions"]),
    changePassword: mutation(build, changePassword, ["sessions"]),
  }),
});

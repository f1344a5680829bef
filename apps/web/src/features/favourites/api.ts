import { addFavourite, listFavourites, removeFavourite } from "@saudaflow/contract";
import { api } from "#shared/api/api.ts";
import { mutation, query } from "#shared/api/endpoint.ts";

export const favouritesApi = api.injectEndpoints({
  endpoints: (build) => ({
    listFavourites: query(build, listFavourites, ["favourites"]),
    addFavourite: mutation(build, addFavourite, ["favourites"]),
    removeFavourite: mutation(build, removeFavourite, ["favourites"]),
  }),
});
export const { useListFavouritesQuery, useAddFavouriteMutation, useRemoveFavouriteMutation } = favouritesApi;

import type { FastifyInstance } from "fastify";
import { accountsRoutes, createAuthenticate } from "#features/accounts/index.ts";
import { cartRoutes } from "#features/cart/index.ts";
import { catalogRoutes } from "#features/catalog/index.ts";
import { ledgerRoutes } from "#features/ledger/index.ts";
import { ordersRoutes } from "#features/orders/index.ts";
import { shopsRoutes } from "#features/shops/index.ts";
import { stockRoutes } from "#features/stock/index.ts";
import type { Http } from "#platform/http/http.ts";
import { createServer } from "#platform/http/server.ts";
import type { Services } from "./services.ts";
import "#platform/tables.ts";

/**
 * READ FIRST. The whole API: the server with what holds for every request, then the features, lowest floor first.
 * Each feature's routes.ts says which operation is done by which function.
 */
export async function createApp(services: Services): Promise<FastifyInstance> {
  const { config, database, clock } = services;
  const server = await createServer(config, createAuthenticate(services));
  const http: Http = { server, database, clock, operations: [] };
  ledgerRoutes(http);
  stockRoutes(http);
  shopsRoutes(http);
  accountsRoutes(http, services);
  catalogRoutes(http);
  cartRoutes(http);
  ordersRoutes(http, services);
  return server;
}

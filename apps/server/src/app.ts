import { dirname } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Config } from "#config";
import { accountsRoutes, createAuthenticate, makeSeller } from "#features/accounts/index.ts";
import { auditRoutes } from "#features/audit/index.ts";
import { lastGoodBackup } from "#features/backups/index.ts";
import { cartRoutes } from "#features/cart/index.ts";
import { catalogRoutes, matchesQuery } from "#features/catalog/index.ts";
import { dashboardsRoutes } from "#features/dashboards/index.ts";
import { favouritesRoutes } from "#features/favourites/index.ts";
import { importsRoutes } from "#features/imports/index.ts";
import { ledgerRoutes } from "#features/ledger/index.ts";
import { notificationsRoutes } from "#features/notifications/index.ts";
import { countOrders, lastTaxedDay, ordersRoutes } from "#features/orders/index.ts";
import { personalDataRoutes } from "#features/personal-data/index.ts";
import { realtimeRoutes } from "#features/realtime/index.ts";
import { reportsRoutes } from "#features/reports/index.ts";
import { requestsPerMinute, settingsRoutes } from "#features/settings/index.ts";
import { shopsRoutes } from "#features/shops/index.ts";
import { stockRoutes } from "#features/stock/index.ts";
import { addManifest, addSitemap, createDescribePage } from "#features/web-pages/index.ts";
import { migrationNames } from "#migrations";
import { isPostgres } from "#platform/db/open.ts";
import { addDocs } from "#platform/http/docs.ts";
import { addHealth } from "#platform/http/health.ts";
import type { Http } from "#platform/http/http.ts";
import { addMetrics } from "#platform/http/metrics.ts";
import { addCompression, addImages, addWebApp } from "#platform/http/pages.ts";
import { addPositions } from "#platform/http/position.ts";
import { createServer } from "#platform/http/server.ts";
import { refuseWrongMethods } from "#platform/http/wrong-methods.ts";
import type { Services } from "#services";
import { demoRoutes } from "./demo/routes.ts";
import "#platform/tables.ts";

/**
 * READ FIRST. The whole program: the server with what holds for every request, the features, lowest floor first, then
 * the pages. Each feature's routes.ts says which operation is done by which function.
 * `web`: the folder of the built web app. `stopping`: aborted when the process is told to stop.
 */
export async function createApp(
  services: Services,
  web: string,
  stopping: AbortSignal = new AbortController().signal,
): Promise<FastifyInstance> {
  const { config, database, clock } = services;
  const server = await createServer(
    config,
    createAuthenticate(services),
    () => requestsPerMinute(database),
    database,
  );
  await addCompression(server);
  const lastBackup = async () => (await lastGoodBackup(database.read))?.started_at ?? null;
  addPositions(server, database, config.production);
  const folders = keptFolders(config);
  addMetrics(server, config, database, lastBackup, folders);
  const http: Http = { server, database, clock, operations: [] };
  settingsRoutes(http, lastTaxedDay);
  ledgerRoutes(http);
  stockRoutes(http, matchesQuery);
  shopsRoutes(http, makeSeller);
  accountsRoutes(http, services, countOrders);
  auditRoutes(http);
  catalogRoutes(http, services);
  importsRoutes(http);
  cartRoutes(http);
  favouritesRoutes(http);
  ordersRoutes(http, services);
  notificationsRoutes(http);
  dashboardsRoutes(http);
  await realtimeRoutes(http, services);
  personalDataRoutes(http, services);
  reportsRoutes(http, services);
  demoRoutes(http, services);
  refuseWrongMethods(http);
  addHealth(server, { database, clock, stopping, migrations: migrationNames, lastBackup, folders });
  await addDocs(http);
  addImages(server, services.storage);
  addSitemap(server, services);
  addManifest(server, services);
  await addWebApp(server, database, web, createDescribePage(services));
  return server;
}

/** Where this process writes: the folder of the pictures, and that of the SQLite file. */
function keptFolders({ data_dir, database }: Config): string[] {
  return isPostgres(database) ? [data_dir] : [data_dir, dirname(database)];
}

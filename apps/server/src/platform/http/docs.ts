import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import { API, type Http } from "./http.ts";
import { openApi } from "./openapi.ts";

/** The API's description: `/api/v1/openapi.json`, and as pages at `/docs`. */
export async function addDocs({ server, operations }: Http): Promise<void> {
  const document = openApi(operations);
  const text = JSON.stringify(document);
  server.get(`${API}/openapi.json`, async (_request, reply) => {
    return reply.type("application/json; charset=utf-8").header("cache-control", "no-cache").send(text);
  });
  await server.register(swagger, {
    mode: "static",
    // Its types know OpenAPI up to 3.0; the pages show 3.1 as well.
    specification: { document: document as never },
  });
  await server.register(swaggerUi, { routePrefix: "/docs", uiConfig: { deepLinking: true } });
}

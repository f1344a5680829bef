import { type ReactNode, Suspense, useLayoutEffect, useMemo } from "react";
import { Navigate, type RouteObject, useRoutes } from "react-router";
import { PanelWordsProvider } from "#shared/i18n/panel.tsx";
import { NotFound } from "../status/not-found.tsx";
import { PagePlaceholder } from "../status/page-placeholder.tsx";
import { PanelFrame } from "./frame.tsx";
import type { PanelName, PanelPage } from "./pages.ts";

interface Props {
  readonly name: PanelName;
  readonly pages: readonly PanelPage[];
  /** What works on every page, and draws nothing. */
  readonly children?: ReactNode;
  /** Beside the tools that every panel has. */
  readonly tools?: ReactNode;
}

/** A panel: its words, its frame and the page of the address. Rendered below a `Guard` only, so that its code is downloaded by those who may. */
export function Panel({ name, pages, tools, children }: Props) {
  useLayoutEffect(() => {
    document.documentElement.dataset.surface = "panel";
    return () => {
      delete document.documentElement.dataset.surface;
    };
  }, []);
  return (
    <Suspense fallback={<PagePlaceholder />}>
      <PanelWordsProvider>
        {children}
        <PanelFrame name={name} pages={pages} tools={tools}>
          <Suspense fallback={<PagePlaceholder />}>
            <Pages name={name} pages={pages} />
          </Suspense>
        </PanelFrame>
      </PanelWordsProvider>
    </Suspense>
  );
}

function Pages({ name, pages }: Pick<Props, "name" | "pages">) {
  const routes = useMemo((): RouteObject[] => {
    const own = pages.map(({ path, Page }) =>
      path === "" ? { index: true, element: <Page /> } : { path, element: <Page /> },
    );
    const first = pages.find(({ nav }) => nav)?.path;
    const start = first ? [{ index: true, element: <Navigate to={`/${name}/${first}`} replace /> }] : [];
    return [...own, ...start, { path: "*", element: <NotFound /> }];
  }, [name, pages]);
  return useRoutes(routes);
}

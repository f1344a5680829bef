import { createBrowserRouter } from "react-router";
import { Crash } from "./surfaces/status/crash.tsx";
import { Guard } from "./surfaces/status/guard.tsx";
import { NotFound } from "./surfaces/status/not-found.tsx";
import { PagePlaceholder } from "./surfaces/status/page-placeholder.tsx";
import { Soon } from "./surfaces/status/soon.tsx";
import { StorefrontLayout } from "./surfaces/storefront/layout.tsx";

/** Every page is a file of its own, downloaded when it is opened; it exports its component as `Component`. */
export const router = createBrowserRouter([
  {
    element: <StorefrontLayout />,
    errorElement: <Crash />,
    children: [
      {
        HydrateFallback: PagePlaceholder,
        index: true,
        lazy: () => import("./surfaces/storefront/home-page.tsx"),
      },
      {
        HydrateFallback: PagePlaceholder,
        path: "catalog",
        lazy: () => import("./surfaces/storefront/catalog-page.tsx"),
      },
      {
        HydrateFallback: PagePlaceholder,
        path: "products/:id",
        lazy: () => import("./surfaces/storefront/product-page.tsx"),
      },
      { path: "cart", element: <Soon /> },
      { path: "orders", element: <Soon /> },
      { path: "profile", element: <Soon /> },
      { path: "sign-in", element: <Soon /> },
      { path: "*", element: <NotFound /> },
    ],
  },
  {
    path: "admin",
    errorElement: <Crash />,
    element: <Guard who="admin" />,
    HydrateFallback: PagePlaceholder,
    children: [
      {
        lazy: () => import("./surfaces/admin/layout.tsx"),
        children: [{ index: true, element: <Soon /> }],
      },
    ],
  },
]);

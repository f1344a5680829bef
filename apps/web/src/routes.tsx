import { createBrowserRouter } from "react-router";
import { LazyPanel } from "./surfaces/panel/lazy-panel.tsx";
import { Crash } from "./surfaces/status/crash.tsx";
import { Guard } from "./surfaces/status/guard.tsx";
import { NotFound } from "./surfaces/status/not-found.tsx";
import { PagePlaceholder } from "./surfaces/status/page-placeholder.tsx";
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
      {
        HydrateFallback: PagePlaceholder,
        path: "cart",
        lazy: () => import("./surfaces/storefront/cart-page.tsx"),
      },
      {
        element: <Guard who="client" />,
        HydrateFallback: PagePlaceholder,
        children: [
          { path: "orders", lazy: () => import("./surfaces/storefront/orders-page.tsx") },
          { path: "orders/:id", lazy: () => import("./surfaces/storefront/order-page.tsx") },
          { path: "wallet", lazy: () => import("./surfaces/storefront/wallet-page.tsx") },
          { path: "favourites", lazy: () => import("./surfaces/storefront/favourites-page.tsx") },
          { path: "profile", lazy: () => import("./surfaces/storefront/profile-page.tsx") },
        ],
      },
      { path: "*", element: <NotFound /> },
    ],
  },
  {
    lazy: () => import("./surfaces/storefront/plain-layout.tsx"),
    errorElement: <Crash />,
    HydrateFallback: PagePlaceholder,
    children: [
      { path: "sign-in", lazy: () => import("./surfaces/storefront/sign-in-page.tsx") },
      { path: "register", lazy: () => import("./surfaces/storefront/register-page.tsx") },
      { path: "reset-password", lazy: () => import("./surfaces/storefront/reset-password-page.tsx") },
      { path: "receipts/:key", lazy: () => import("./surfaces/storefront/receipt-page.tsx") },
      {
        element: <Guard who="client" />,
        children: [{ path: "checkout", lazy: () => import("./surfaces/storefront/checkout-page.tsx") }],
      },
    ],
  },
  ...(["seller", "admin"] as const).map((name) => ({
    errorElement: <Crash />,
    element: <Guard who={name} alone />,
    children: [{ path: `${name}/*`, element: <LazyPanel name={name} /> }],
  })),
]);

import type { Messages } from "../messages.ts";
import { account } from "./account.ts";
import { cart } from "./cart.ts";
import { catalog } from "./catalog.ts";
import { common } from "./common.ts";
import { errors } from "./errors.ts";
import { notifications } from "./notifications.ts";
import { orders } from "./orders.ts";
import { shell } from "./shell.ts";
import { wallet } from "./wallet.ts";

export const en: Messages = { account, cart, catalog, common, errors, notifications, orders, shell, wallet };

import { Panel } from "../panel/panel.tsx";
import { pages } from "./pages.ts";

export default function AdminPanel() {
  return <Panel name="admin" pages={pages} />;
}

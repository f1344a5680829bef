import { Reports } from "#features/reports/reports.tsx";

export function Component() {
  return <Reports panel="seller" />;
}

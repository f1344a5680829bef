import type { ReactNode } from "react";
import { usePanelT } from "../i18n/panel.tsx";
import { readMoney } from "../panel/read-money.ts";
import { TypedField } from "./typed-field.tsx";

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
}

/** Tenge as people type them: "1 250,5". */
export function MoneyField(props: Props) {
  const t = usePanelT();
  return (
    <TypedField
      {...props}
      unit={`₸`}
      wrong={t.panel.wrong_money}
      read={readMoney}
      show={(value) => String(value ?? "").replace(/\.00$/, "")}
    />
  );
}

import type { Unit } from "@saudaflow/contract";
import type { ReactNode } from "react";
import { usePanelT } from "../i18n/panel.tsx";
import { readQuantity } from "../ui/quantity.ts";
import { TypedField } from "./typed-field.tsx";

interface Props {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
}

/** Pieces, kilograms or litres as people type them: "0,35". */
export function QuantityField({ unit, ...props }: Props) {
  const t = usePanelT();
  return (
    <TypedField
      {...props}
      unit={t.common.units[unit]}
      wrong={t.panel.wrong_quantity}
      read={(text) => readQuantity(text, unit)}
      show={(value) => String(value ?? "")}
    />
  );
}

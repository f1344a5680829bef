import { usePanelT } from "#shared/i18n/panel.tsx";
import { BlockButton, type BlockStatus } from "#shared/panel/block-button.tsx";
import { useSetShopStatusMutation } from "./api.ts";

interface Props {
  readonly shop: { readonly id: number; readonly name: string };
  readonly status: BlockStatus;
}

export function ChangeShopStatus({ shop: { id, name }, status }: Props) {
  const t = usePanelT();
  const [change] = useSetShopStatusMutation();
  return (
    <BlockButton name={name} status={status} words={t.shops} onChange={(body) => change({ id, body })} />
  );
}

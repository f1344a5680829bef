import { Bell, BellOff } from "lucide-react";
import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useStored } from "#shared/stored.ts";
import { IconButton } from "#shared/ui/icon-button.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useFormat } from "#shared/use-format.ts";
import { ring } from "./ring.ts";
import { useListOrdersInfiniteQuery } from "./shop-api.ts";

const LATEST = { status: "pending", limit: 10 } as const;

/** On every page of the seller: says a new order, with a sound that this switch mutes in this browser. */
export function OrderBell() {
  const t = usePanelT();
  const f = useFormat();
  const navigate = useNavigate();
  const [loud, setLoud] = useStored("order-sound", true);
  const { data } = useListOrdersInfiniteQuery(LATEST);
  const newest = data?.pages[0]?.items[0];
  const isLoaded = data !== undefined;
  const known = useRef<number>(undefined);
  useEffect(() => {
    if (!isLoaded) return;
    const before = known.current;
    known.current = Math.max(before ?? 0, newest?.id ?? 0);
    if (before === undefined || newest === undefined || newest.id <= before) return;
    if (loud) ring();
    toast({
      text: t.shop_orders.new_order(newest.number, f.money(newest.total)),
      action: { label: t.shop_orders.open, run: () => void navigate(`/seller/orders/${newest.id}`) },
    });
  }, [isLoaded, newest, loud, t, f, navigate]);
  const turn = () => {
    setLoud(!loud);
    if (!loud) ring();
    toast({ text: loud ? t.shop_orders.sound_off : t.shop_orders.sound_on });
  };
  return (
    <IconButton icon={loud ? Bell : BellOff} label={t.shop_orders.sound} aria-pressed={loud} onClick={turn} />
  );
}

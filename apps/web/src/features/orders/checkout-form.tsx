import {
  type Cart,
  type DeliveryMethod,
  type Order,
  type PaymentMethod,
  PlaceOrderBody,
  type SavedAddress,
} from "@saudaflow/contract";
import { Store, Truck } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { FormProvider, useWatch } from "react-hook-form";
import { AddressFields } from "#shared/form/address-fields.tsx";
import { FormError } from "#shared/form/form-error.tsx";
import { TextareaField } from "#shared/form/textarea-field.tsx";
import { useContractForm } from "#shared/form/use-contract-form.ts";
import { useT } from "#shared/i18n/context.ts";
import { Button } from "#shared/ui/button.tsx";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { Card } from "#shared/ui/card.tsx";
import { RadioCards } from "#shared/ui/radio-cards.tsx";
import { useFormat } from "#shared/use-format.ts";
import { keepDraft, keptAddress, loadDraft } from "./checkout-draft.ts";
import { CheckoutLines } from "./checkout-lines.tsx";
import { fixed, type Obstacle, obstaclesIn } from "./checkout-refusal.ts";
import { ObstacleNote } from "./obstacle-note.tsx";
import { PaymentChoice } from "./payment-choice.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { SavedAddresses } from "./saved-addresses.tsx";
import { SumList } from "./sum-list.tsx";
import { sumsOf } from "./sums.ts";
import { usePlaceOrder } from "./use-place-order.ts";

type Group = Cart["groups"][number];

interface Props {
  readonly group: Group;
  /** The buyer's own; none while they are not known. */
  readonly addresses: readonly SavedAddress[];
  /** Of the wallet; undefined while it is not known. */
  readonly balance: string | undefined;
  /** Reads the cart once more, with all that was pressed; the page then shows it. */
  readonly recheck: () => Promise<unknown>;
  /** Sets a product's quantity in the cart; 0 takes it out. */
  readonly setQuantity: (product: Group["items"][number]["product"], quantity: number) => void;
  readonly onPlaced: (order: Order) => void;
}

/** One page from the cart to the order: how, where, with what, how much, and one button that cannot order twice. */
export default function CheckoutForm({ group, addresses, balance, recheck, setQuantity, onPlaced }: Props) {
  const t = useT();
  const f = useFormat();
  const [draft] = useState(() => loadDraft(group.shop));
  const form = useContractForm(PlaceOrderBody, draft);
  const { delivery_method, payment_method } = useWatch({ control: form.control }) as {
    delivery_method: DeliveryMethod;
    payment_method: PaymentMethod;
  };
  const sums = (payment: PaymentMethod) =>
    sumsOf({
      items_total: group.total,
      delivery_fee: group.shop.delivery_fee,
      delivery_method,
      payment_method: payment,
    });
  const { total } = sums(payment_method);
  const { send, refusal, forget, busy } = usePlaceOrder({
    form,
    total,
    settle: recheck,
    onPlaced: (order) => {
      keepDraft({ ...form.getValues(), comment: "" });
      onPlaced(order);
    },
  });

  useEffect(() => {
    const { unsubscribe } = form.watch((values) => keepDraft(values as Parameters<typeof keepDraft>[0]));
    return unsubscribe;
  }, [form]);

  // The button stays in sight, what it was refused for may not be.
  const page = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusal) page.current?.querySelector("[data-refusal]")?.scrollIntoView({ block: "center" });
  }, [refusal]);

  const obstacles = refusal?.about === "goods" ? refusal.obstacles : obstaclesIn(group.items);
  const chooseDelivery = (next: DeliveryMethod) => {
    // Without a delivery the address is not sent; the typed one comes back with the delivery.
    form.setValue("delivery_method", next);
    if (next === "pickup") form.unregister("address");
    else form.setValue("address", keptAddress(group.shop));
  };
  const fix = (broken: readonly Obstacle[]) => {
    for (const obstacle of broken) {
      const item = group.items.find(({ product }) => product.id === obstacle.product_id);
      if (item) setQuantity(item.product, fixed(obstacle, item.quantity));
    }
    forget();
  };

  return (
    <FormProvider {...form}>
      <form
        ref={page}
        noValidate
        onSubmit={send}
        className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_23rem] lg:gap-10"
      >
        <div className="flex min-w-0 flex-col gap-8">
          <section className="flex flex-col gap-4">
            <RadioCards
              legend={t.orders.checkout.how}
              value={delivery_method}
              onChange={chooseDelivery}
              options={[
                {
                  value: "delivery",
                  icon: Truck,
                  label: t.orders.checkout.delivery_for(
                    Number(group.shop.delivery_fee) > 0 ? f.money(group.shop.delivery_fee) : t.orders.free,
                  ),
                  note: t.orders.checkout.delivery_note,
                },
                {
                  value: "pickup",
                  icon: Store,
                  label: t.orders.delivery_methods.pickup,
                  note: group.shop.address,
                },
              ]}
            />
            {delivery_method === "delivery" && (
              <>
                <SavedAddresses addresses={addresses} />
                <AddressFields prefix="address." />
              </>
            )}
          </section>
          <PaymentChoice
            value={payment_method}
            onChange={(next) => form.setValue("payment_method", next)}
            balance={refusal?.about === "payment" ? refusal.balance : balance}
            needed={refusal?.about === "payment" ? refusal.needed : sums("wallet").total}
          />
          <TextareaField
            name="comment"
            optional
            label={t.orders.comment}
            placeholder={t.orders.checkout.comment_hint}
            rows={2}
          />
        </div>
        {/* On a phone the card and the button are the form's own, so that the button stays in sight from the first field on. */}
        <div className="contents lg:sticky lg:top-6 lg:block">
          <Card className="flex flex-col gap-4">
            <h2 className="flex items-center gap-2 font-semibold">
              <Store aria-hidden className="size-5 shrink-0 text-accent" />
              {group.shop.name}
            </h2>
            <CheckoutLines items={group.items} />
            {obstacles.length > 0 && (
              <ObstacleNote obstacles={obstacles} items={group.items} onFix={() => fix(obstacles)} />
            )}
            <SumList
              sums={sums(payment_method)}
              delivery_method={delivery_method}
              totalLabel={t.orders.to_pay}
            />
            {refusal?.about === "price" && (
              <RefusalNote title={t.orders.checkout.price_title}>
                {t.orders.checkout.price_text(f.money(refusal.from), f.money(refusal.to))}
              </RefusalNote>
            )}
            {refusal?.about === "repetition" && (
              <RefusalNote
                title={t.orders.checkout.maybe_placed}
                action={
                  <ButtonLink to="/orders" look="soft">
                    {t.orders.to_orders}
                  </ButtonLink>
                }
              />
            )}
            <FormError />
          </Card>
          <div className="sticky bottom-0 z-20 -mx-4 bg-linear-to-t from-page from-80% to-transparent px-4 pt-5 pb-[max(1rem,env(safe-area-inset-bottom))] max-lg:-mt-6 md:-mx-6 md:px-6 lg:static lg:m-0 lg:bg-none lg:p-0 lg:pt-4">
            <Button type="submit" size="large" wide busy={busy} disabled={obstacles.length > 0}>
              <span>{t.orders.checkout.order}</span>
              <span aria-hidden>·</span>
              <span className="figures">{f.money(total)}</span>
            </Button>
          </div>
        </div>
      </form>
    </FormProvider>
  );
}

import { CircleAlert } from "lucide-react";

/** Why it could not be done, where it was asked: announced, and nothing that was typed there is lost. */
export function RefusalLine({ text }: { readonly text: string | undefined }) {
  return (
    <div role="alert">
      {text && (
        <p className="flex items-start gap-2 rounded-control bg-sale-soft px-4 py-3 text-sm text-sale">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {text}
        </p>
      )}
    </div>
  );
}

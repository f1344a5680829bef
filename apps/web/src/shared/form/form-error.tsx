import { CircleAlert } from "lucide-react";
import { useFormState } from "react-hook-form";

/** A refusal that belongs to no field. */
export function FormError() {
  const { errors } = useFormState();
  const message = errors.root?.message;
  return (
    <div role="alert">
      {message && (
        <p className="flex items-start gap-2 rounded-control bg-sale-soft px-4 py-3 text-sm text-sale">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {message}
        </p>
      )}
    </div>
  );
}

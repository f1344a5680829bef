import { useFormState } from "react-hook-form";
import { RefusalLine } from "../ui/refusal-line.tsx";

/** A refusal that belongs to no field. */
export function FormError() {
  const { errors } = useFormState();
  return <RefusalLine text={errors.root?.message} />;
}

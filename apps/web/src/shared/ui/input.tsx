import type { InputHTMLAttributes, Ref } from "react";
import { cx } from "../cx.ts";
import { controlClass } from "./control-class.ts";
import { useFieldProps } from "./field-context.ts";

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  readonly ref?: Ref<HTMLInputElement>;
}

export function Input({ className, ...rest }: Props) {
  return <input {...useFieldProps()} {...rest} className={cx(controlClass, className)} />;
}

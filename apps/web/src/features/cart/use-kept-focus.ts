import { useEffect, useRef } from "react";

/** When "+" becomes a stepper (or back), the keyboard stays on the control instead of falling to the page's top. */
export function useKeptFocus<T extends HTMLElement>(filled: boolean) {
  const ref = useRef<T>(null);
  const before = useRef(filled);
  const touched = useRef(false);
  useEffect(() => {
    if (before.current !== filled && touched.current) {
      const buttons = ref.current?.querySelectorAll<HTMLElement>("button:not(:disabled)");
      buttons?.[buttons.length - 1]?.focus({ preventScroll: true });
    }
    before.current = filled;
    touched.current = false;
  }, [filled]);
  const onClickCapture = () => {
    touched.current = true;
  };
  return { ref, onClickCapture };
}
